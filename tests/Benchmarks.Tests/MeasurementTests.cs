namespace Workspace.Benchmarks.Tests;

internal sealed class MeasurementTests
{
    [TestCase(new[] { 3.0 }, 3)]
    [TestCase(new[] { 9.0, 1, 4 }, 4)]
    [TestCase(new[] { 4.0, 1, 3, 2 }, 3, Description = "of an even number the larger of the middle two")]
    public void Median_AnyOrder_IsTheMiddle(double[] values, double expected) =>
        Assert.That(Measurement.Median(values), Is.EqualTo(expected));

    [Test]
    public void MedianOf_Runs_TakesEachFigureByItself()
    {
        Measurement[] runs = [new(1, 30), new(2, 10), new(3, 20)];

        var median = Measurement.MedianOf(runs);

        Assert.That(median, Is.EqualTo(new Measurement(2, 20)));
    }
}
