using Workspace.Charts.Statistics;

namespace Workspace.Charts.Tests.Statistics;

public sealed class QuantilesTests
{
    // numpy 1.24: percentile(sample, [0, 10, 25, 50, 75, 90, 100]), linear interpolation.
    [TestCase(0, 1.9)]
    [TestCase(0.1, 2.19)]
    [TestCase(0.25, 3.025)]
    [TestCase(0.5, 4.0)]
    [TestCase(0.75, 5.125)]
    [TestCase(0.9, 6.39)]
    [TestCase(1, 9.7)]
    public void Of_Sample_IsNumpysPercentile(double fraction, double expected) =>
        Assert.That(Quantiles.Of(Quantiles.SortedFinite(HistogramBinsTests.Sample), fraction), Is.EqualTo(expected).Within(1e-12));

    // matplotlib: cbook.boxplot_stats(sample).
    [Test]
    public void BoxStatistics_Sample_IsMatplotlibs()
    {
        var box = BoxStatistics.Of(HistogramBinsTests.Sample)!;

        Assert.That((box.Q1, box.Median, box.Q3), Is.EqualTo((3.025, 4.0, 5.125)));
        Assert.That((box.LowerWhisker, box.UpperWhisker), Is.EqualTo((1.9, 7.2)));
        Assert.That(box.Outliers, Is.EqualTo(new[] { 9.7 }));
    }

    [Test]
    public void BoxStatistics_NothingFinite_IsNull() => Assert.That(BoxStatistics.Of([double.NaN, double.PositiveInfinity]), Is.Null);
}
