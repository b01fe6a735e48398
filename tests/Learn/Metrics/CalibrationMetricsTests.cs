using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

public sealed class CalibrationMetricsTests
{
    private static readonly int[] Actual = [0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1];
    private static readonly double[] Probabilities = [.05, .1, .15, .3, .35, .4, .55, .7, .9, 1.0, .7, .95];

    [Test]
    public void Reliability_TenBins_EqualsScikitLearn()
    {
        var bins = CalibrationMetrics.Reliability(Actual, Probabilities);

        // scikit-learn 1.2.1: calibration_curve with n_bins 10; 0.7 lies on an edge.
        Assert.That(bins.Select(bin => bin.PositiveShare), Is.EqualTo(new[] { 0, 1, 0, 0.5, 1, 0.5, 1, 1 }).Within(1e-12));
        Assert.That(bins.Select(bin => bin.MeanProbability), Is.EqualTo(new[] { 0.075, 0.15, 0.3, 0.375, 0.55, 0.7, 0.9, 0.975 }).Within(1e-12));
        Assert.That(bins.Sum(bin => bin.Count), Is.EqualTo(12));
    }

    [Test]
    public void ExpectedCalibrationError_FiveBins_IsTheWeightedGap()
    {
        // From calibration_curve with n_bins 5: the gaps 7/30, 1/60, 0.45, 0.2 and 0.05, over 3, 3, 1, 2 and 3 rows.
        var expected = ((3 * 7 / 30.0) + (3 / 60.0) + 0.45 + (2 * 0.2) + (3 * 0.05)) / 12;

        Assert.That(CalibrationMetrics.ExpectedCalibrationError(Actual, Probabilities, bins: 5), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Reliability_NoBins_Throws() =>
        Assert.That(() => CalibrationMetrics.Reliability([0], new[] { 0.5 }, bins: 0), Throws.TypeOf<MetricException>().With.Message.Contains("0 bins"));

    [Test]
    public void ExpectedCalibrationError_ProbabilityAboveOne_Throws() =>
        Assert.That(() => CalibrationMetrics.ExpectedCalibrationError([0], new[] { 1.5f }), Throws.TypeOf<MetricException>());
}
