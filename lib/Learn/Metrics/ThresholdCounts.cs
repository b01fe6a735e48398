using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>Positives found and falsely taken at one threshold.</summary>
internal readonly record struct ThresholdCounts(double Threshold, long TruePositives, long FalsePositives)
{
    /// <summary>Counts at every distinct score, from the highest down; the last entry holds all positives and all negatives.</summary>
    internal static List<ThresholdCounts> Of<T>(string metric, ReadOnlySpan<int> actual, ReadOnlySpan<T> scores) where T : struct, INumber<T>
    {
        MetricInput.SameLength(metric, actual.Length, scores.Length);
        MetricInput.Binary(metric, actual);
        MetricInput.BothClasses(metric, actual);
        var keys = MetricInput.Finite(metric, "score", scores);
        var labels = actual.ToArray();
        Array.Sort(keys, labels);

        var result = new List<ThresholdCounts>();
        long positives = 0;
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            positives += labels[i];
            if (i == 0 || keys[i - 1] != keys[i]) result.Add(new(keys[i], positives, keys.Length - i - positives));
        }
        return result;
    }
}
