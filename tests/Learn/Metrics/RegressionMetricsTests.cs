using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

public sealed class RegressionMetricsTests
{
    private static readonly double[] Actual = [3, -.5, 2, 7, 4.25];
    private static readonly double[] Predicted = [2.5, .1, 2, 8, 5];

    [Test]
    public void AllMetrics_SmallArrays_EqualScikitLearn()
    {
        // scikit-learn 1.2.1: mean_squared_error, mean_absolute_error, r2_score, mean_absolute_percentage_error.
        Assert.That(RegressionMetrics.MeanSquaredError(Actual, Predicted), Is.EqualTo(0.4345).Within(1e-12));
        Assert.That(RegressionMetrics.RootMeanSquaredError(Actual, Predicted), Is.EqualTo(Math.Sqrt(0.4345)).Within(1e-12));
        Assert.That(RegressionMetrics.MeanAbsoluteError(Actual, Predicted), Is.EqualTo(0.57).Within(1e-12));
        Assert.That(RegressionMetrics.R2(Actual, Predicted), Is.EqualTo(0.9292345276872964).Within(1e-12));
        Assert.That(RegressionMetrics.MeanAbsolutePercentageError(Actual, Predicted), Is.EqualTo(0.3371988795518207).Within(1e-12));
    }

    [Test]
    public void R2_ConstantTruth_SaysThereIsNoVariance() =>
        Assert.That(() => RegressionMetrics.R2([2f, 2f], [1f, 2f]), Throws.TypeOf<MetricException>().With.Message.EqualTo("R² cannot be computed: all 2 true values are 2, so there is no variance to explain. Use the mean squared error."));

    [Test]
    public void MeanAbsolutePercentageError_TruthIsZero_NamesTheRow() =>
        Assert.That(() => RegressionMetrics.MeanAbsolutePercentageError([1.0, 0.0], [1.0, 1.0]), Throws.TypeOf<MetricException>().With.Message.Contains("true value 1 is 0"));

    [Test]
    public void MeanSquaredError_PredictionIsInfinite_NamesTheRow() =>
        Assert.That(() => RegressionMetrics.MeanSquaredError([1.0], [double.PositiveInfinity]), Throws.TypeOf<MetricException>().With.Message.Contains("prediction 0 is"));

    [Test]
    public void MeanAbsoluteError_LengthsDiffer_SaysBoth() =>
        Assert.That(() => RegressionMetrics.MeanAbsoluteError([1f, 2f], [1f]), Throws.TypeOf<MetricException>().With.Message.Contains("2 true values and 1 predictions"));

    [Test]
    public void ExplainedVariance_ConstantError_CostsNothing() =>
        Assert.That(RegressionMetrics.ExplainedVariance([1.0, 2, 4], [3.0, 4, 6]), Is.EqualTo(1).Within(1e-12));
}
