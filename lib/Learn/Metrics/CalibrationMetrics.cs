using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>Whether predicted probabilities mean what they say.</summary>
public static class CalibrationMetrics
{
    /// <summary>The reliability curve: rows binned by predicted probability in intervals of equal width.</summary>
    /// <typeparam name="T">Type of a probability.</typeparam>
    /// <param name="actual">0 or 1 per row.</param>
    /// <param name="probabilities">Probability of class 1 per row, 0 to 1.</param>
    /// <param name="bins">Number of intervals, 1 to 10 000; default 10.</param>
    /// <returns>The bins that hold rows, in rising order.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, a probability outside 0 to 1, or bins out of range.</exception>
    /// <remarks>Niculescu-Mizil and Caruana, Predicting good probabilities with supervised learning, 2005.</remarks>
    public static IReadOnlyList<ReliabilityBin> Reliability<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities, int bins = 10) where T : struct, INumber<T>
    {
        const string metric = "Calibration";
        MetricInput.SameLength(metric, actual.Length, probabilities.Length);
        MetricInput.Binary(metric, actual);
        if (bins is < 1 or > 10_000) throw new MetricException(metric, $"it is asked for {bins} bins. Give 1 to 10000.");
        var p = MetricInput.Probabilities(metric, probabilities);
        var count = new int[bins];
        var sum = new double[bins];
        var positive = new int[bins];
        for (var i = 0; i < p.Length; i++)
        {
            // Intervals are closed above, so an edge belongs to the lower one; the product may round past it (0.7 · 10).
            var bin = Math.Max(0, (int)Math.Ceiling(p[i] * bins) - 1);
            if (bin > 0 && p[i] <= (double)bin / bins) bin--;
            count[bin]++;
            sum[bin] += p[i];
            positive[bin] += actual[i];
        }
        return [.. Enumerable.Range(0, bins).Where(bin => count[bin] > 0).Select(bin =>
            new ReliabilityBin((double)bin / bins, (bin + 1.0) / bins, count[bin], sum[bin] / count[bin], (double)positive[bin] / count[bin]))];
    }

    /// <summary>Expected calibration error, 0 to 1: Σ n_b / n · |share of class 1 − mean probability| over bins of equal width.</summary>
    /// <typeparam name="T">Type of a probability.</typeparam>
    /// <param name="actual">0 or 1 per row.</param>
    /// <param name="probabilities">Probability of class 1 per row, 0 to 1.</param>
    /// <param name="bins">Number of intervals, 1 to 10 000; default 10.</param>
    /// <returns>The error; 0 is calibrated.</returns>
    /// <exception cref="MetricException">As <see cref="Reliability"/>.</exception>
    /// <remarks>Guo, Pleiss, Sun and Weinberger, On Calibration of Modern Neural Networks, 2017, for two classes.</remarks>
    public static double ExpectedCalibrationError<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities, int bins = 10) where T : struct, INumber<T>
    {
        var error = 0.0;
        foreach (var bin in Reliability(actual, probabilities, bins)) error += bin.Count * Math.Abs(bin.PositiveShare - bin.MeanProbability);
        return error / actual.Length;
    }
}
