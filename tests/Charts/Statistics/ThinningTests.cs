using Workspace.Charts.Statistics;

namespace Workspace.Charts.Tests.Statistics;

public sealed class ThinningTests
{
    [Test]
    public void RowSample_TooMany_DrawsTheSameSpreadRowsEveryTime()
    {
        int[] rows = [.. Enumerable.Range(0, 1_000_000)];

        var sample = RowSample.Of(rows, 3000);

        Assert.That(sample, Is.EqualTo(RowSample.Of(rows, 3000)));
        Assert.That(sample, Has.Length.EqualTo(3000).And.Ordered.And.Unique);
        Assert.That(sample.Count(row => row < 100_000), Is.EqualTo(300).Within(10));
        // No rhythm: as many even rows as odd ones.
        Assert.That(sample.Count(row => row % 2 == 0), Is.EqualTo(1500).Within(60));
    }

    [Test]
    public void LineDecimation_OneSpike_KeepsIt()
    {
        var y = new double[100_000];
        y[54_321] = 1;

        var kept = LineDecimation.Keep(y, 400);

        Assert.That(kept, Does.Contain(54_321).And.Contain(0).And.Contain(99_999));
        Assert.That(kept, Has.Length.LessThanOrEqualTo(400).And.Ordered);
    }
}
