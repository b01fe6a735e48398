using FsCheck;
using FsCheck.Fluent;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Tests.Statistics;

public sealed class HistogramBinsTests
{
    internal static readonly double[] Sample =
        [2.1, 3.4, 1.9, 5.6, 4.4, 3.3, 2.8, 9.7, 4.1, 3.9, 2.2, 6.3, 5.0, 4.8, 3.1, 2.7, 7.2, 3.6, 4.2, 5.5];

    // numpy 1.24: histogram_bin_edges(sample, "fd") gives 6 bins; its rule's width is 2*iqr/n**(1/3).
    [Test]
    public void Width_Sample_IsFreedmanDiaconis()
    {
        var sorted = Quantiles.SortedFinite(Sample);

        var width = HistogramBins.Width(sorted);

        Assert.That(width, Is.EqualTo(1.5472932294289625).Within(1e-12));
        Assert.That(Math.Ceiling((sorted[^1] - sorted[0]) / width), Is.EqualTo(6));
    }

    // numpy 1.24: arange(1, 1001)**1.5, "fd" gives 10 bins.
    [Test]
    public void Width_SkewedThousand_IsFreedmanDiaconis()
    {
        double[] sorted = [.. Enumerable.Range(1, 1000).Select(i => Math.Pow(i, 1.5))];

        var width = HistogramBins.Width(sorted);

        Assert.That(width, Is.EqualTo(3315.843292776525).Within(1e-9));
        Assert.That(Math.Ceiling((sorted[^1] - sorted[0]) / width), Is.EqualTo(10));
    }

    // numpy 1.24: histogram(sample, 5).
    [Test]
    public void Equal_FiveBins_CountsAsNumpy()
    {
        var edges = HistogramBins.Equal(1.9, 9.7, 5);

        var counts = Sample.GroupBy(v => HistogramBins.IndexOf(edges, v)).OrderBy(g => g.Key).Select(g => g.Count());

        Assert.That(edges, Is.EqualTo(new[] { 1.9, 3.46, 5.02, 6.58, 8.14, 9.7 }).Within(1e-12));
        Assert.That(counts, Is.EqualTo(new[] { 8, 7, 3, 1, 1 }));
    }

    [Test]
    public void Nice_Sample_HasRoundEdges() =>
        Assert.That(HistogramBins.Nice(Quantiles.SortedFinite(Sample), whole: false), Is.EqualTo(new double[] { 0, 2, 4, 6, 8, 10 }).Or.EqualTo(new[] { 1, 2.5, 4, 5.5, 7, 8.5, 10 }));

    [Test]
    public void Nice_FewWholeNumbers_CentresOneBinOnEach()
    {
        var edges = HistogramBins.Nice([1, 1, 2, 2, 2, 3, 3, 4], whole: true);

        Assert.That(edges, Is.EqualTo(new[] { 0.5, 1.5, 2.5, 3.5, 4.5 }));
    }

    [Test]
    public void Nice_MultiplesOfSix_MakesNoGapsThatAreNotInTheData()
    {
        double[] sorted = [.. Enumerable.Range(0, 100).Select(i => 6.0 * (1 + i / 10))];

        var edges = HistogramBins.Nice(sorted, whole: true);

        Assert.That(edges, Is.EqualTo(new double[] { 3, 9, 15, 21, 27, 33, 39, 45, 51, 57, 63 }));
    }

    [Test]
    public void Nice_HeavyTail_KeepsTheNumberOfBinsReadable()
    {
        double[] sorted = [.. Enumerable.Range(0, 10_000).Select(i => i / 10_000.0), 1e6];

        Assert.That(HistogramBins.Nice(sorted, whole: false), Has.Length.LessThan(170));
    }

    [TestCase(0.0, -0.5, 0.5)]
    [TestCase(-3.5, -4.0, -3.0)]
    [TestCase(1e9, 0.95e9, 1.05e9)]
    public void Nice_AllEqual_IsOneBinAroundTheValue(double value, double low, double high)
    {
        var edges = HistogramBins.Nice([value, value, value], whole: false);

        Assert.That(edges, Is.EqualTo(new[] { low, high }));
    }

    [Test]
    public void Nice_ManyMultiplesOfSix_HoldsEquallyManyInEachBin()
    {
        double[] sorted = [.. Enumerable.Range(0, 1000).Select(i => 6.0 * i / 5).Select(v => v - v % 6)];

        var edges = HistogramBins.Nice(sorted, whole: true);

        Assert.That((edges[1] - edges[0]) % 6, Is.Zero);
        Assert.That(edges[0] % 6, Is.EqualTo(-3));
    }

    [Test]
    public void Nice_AnyNumbers_PutsEachIntoOneBin() => Prop.ForAll<int[], byte>((values, divisor) =>
    {
        if (values.Length == 0) return true;
        var sorted = Quantiles.SortedFinite(values.Select(v => v / (divisor + 1.0)));
        var edges = HistogramBins.Nice(sorted, whole: divisor == 0);
        var rising = edges.Zip(edges.Skip(1)).All(pair => pair.First < pair.Second);
        return rising && sorted.All(v => HistogramBins.IndexOf(edges, v) is >= 0 and var bin && bin < edges.Length - 1);
    }).QuickCheckThrowOnFailure();
}
