using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>Metrics of predicted numbers, as scikit-learn defines them ("Regression metrics", User Guide). Values may be <see cref="float"/> or <see cref="double"/>.</summary>
public static class RegressionMetrics
{
    /// <summary>Mean squared error, in the square of the target's unit: mean (ŷ − y)².</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>0 or more, lower is better.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a value is not finite.</exception>
    public static double MeanSquaredError<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T> =>
        Mean("The mean squared error", actual, predicted, (y, p) => (p - y) * (p - y));

    /// <summary>Root mean squared error, in the target's unit: √(mean (ŷ − y)²).</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>0 or more, lower is better.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a value is not finite.</exception>
    public static double RootMeanSquaredError<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T> =>
        Math.Sqrt(MeanSquaredError(actual, predicted));

    /// <summary>Mean absolute error, in the target's unit: mean |ŷ − y|.</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>0 or more, lower is better.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a value is not finite.</exception>
    public static double MeanAbsoluteError<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T> =>
        Mean("The mean absolute error", actual, predicted, (y, p) => Math.Abs(p - y));

    /// <summary>Mean absolute percentage error, as a share (0.1 is 10 %): mean |ŷ − y| / |y|.</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row, none of them 0.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>0 or more, lower is better.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a value is not finite, or a true value is 0.</exception>
    public static double MeanAbsolutePercentageError<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T>
    {
        const string metric = "The mean absolute percentage error";
        var zero = actual.IndexOf(T.Zero);
        if (zero >= 0) throw new MetricException(metric, $"true value {zero} is 0, and an error relative to 0 is not defined. Use the mean absolute error.");
        return Mean(metric, actual, predicted, (y, p) => Math.Abs((p - y) / y));
    }

    /// <summary>Coefficient of determination: 1 − Σ (ŷ − y)² / Σ (y − ȳ)². 1 is perfect, 0 is as good as the mean, below 0 is worse.</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row, not all the same.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>At most 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a value is not finite, or all true values are the same.</exception>
    public static double R2<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T>
    {
        const string metric = "R²";
        var residual = Mean(metric, actual, predicted, (y, p) => (p - y) * (p - y));
        return 1 - (residual / Variance(metric, actual));
    }

    /// <summary>Explained variance: 1 − variance of the errors / variance of the true values. As R², but a constant error costs nothing.</summary>
    /// <typeparam name="T">Type of a value.</typeparam>
    /// <param name="actual">True value per row, not all the same.</param>
    /// <param name="predicted">Prediction per row.</param>
    /// <returns>At most 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a value is not finite, or all true values are the same.</exception>
    public static double ExplainedVariance<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted) where T : struct, INumber<T>
    {
        const string metric = "The explained variance";
        var bias = Mean(metric, actual, predicted, (y, p) => p - y);
        var residual = Mean(metric, actual, predicted, (y, p) => (p - y - bias) * (p - y - bias));
        return 1 - (residual / Variance(metric, actual));
    }

    private static double Variance<T>(string metric, ReadOnlySpan<T> actual) where T : struct, INumber<T>
    {
        var y = MetricInput.Finite(metric, "true value", actual);
        var mean = y.Average();
        var variance = y.Average(value => (value - mean) * (value - mean));
        return variance > 0 ? variance : throw new MetricException(metric, FormattableString.Invariant($"all {y.Length} true values are {y[0]}, so there is no variance to explain. Use the mean squared error."));
    }

    private static double Mean<T>(string metric, ReadOnlySpan<T> actual, ReadOnlySpan<T> predicted, Func<double, double, double> error) where T : struct, INumber<T>
    {
        MetricInput.SameLength(metric, actual.Length, predicted.Length);
        var y = MetricInput.Finite(metric, "true value", actual);
        var p = MetricInput.Finite(metric, "prediction", predicted);
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++) sum += error(y[i], p[i]);
        return sum / y.Length;
    }
}
