using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>Checks what goes into metrics, so that no metric answers NaN.</summary>
internal static class MetricInput
{
    internal static void SameLength(string metric, int actual, int predicted)
    {
        if (actual != predicted) throw new MetricException(metric, $"there are {actual} true values and {predicted} predictions. Give one prediction per true value, in the same order.");
        if (actual == 0) throw new MetricException(metric, "there are no values. Check that the held-out part has rows.");
    }

    /// <summary>The values as doubles, all of them finite.</summary>
    internal static double[] Finite<T>(string metric, string what, ReadOnlySpan<T> values) where T : struct, INumber<T>
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = double.CreateTruncating(values[i]);
            if (!double.IsFinite(result[i])) throw new MetricException(metric, FormattableString.Invariant($"{what} {i} is {result[i]}. Every value must be a finite number; drop or repair such rows."));
        }
        return result;
    }

    /// <summary>The values as doubles, all of them between 0 and 1.</summary>
    internal static double[] Probabilities<T>(string metric, ReadOnlySpan<T> values) where T : struct, INumber<T>
    {
        var result = Finite(metric, "probability", values);
        var at = Array.FindIndex(result, value => value is < 0 or > 1);
        if (at >= 0) throw new MetricException(metric, FormattableString.Invariant($"probability {at} is {result[at]}, outside 0 to 1. Turn scores into probabilities first, by a sigmoid or softmax."));
        return result;
    }

    /// <summary>Values per row and class fill whole rows, one per true class, and each class has its column.</summary>
    internal static void Rows(string metric, ReadOnlySpan<int> actual, int values, int classes)
    {
        if (classes < 2) throw new MetricException(metric, $"it needs at least two classes, and {classes} is given.");
        if (values % classes != 0) throw new MetricException(metric, $"{values} values do not fill rows of {classes} classes.");
        SameLength(metric, actual.Length, values / classes);
        for (var row = 0; row < actual.Length; row++)
            if ((uint)actual[row] >= (uint)classes) throw new MetricException(metric, $"true class {row} is {actual[row]}, and there are {classes} classes from 0.");
    }

    internal static void Places(string metric, int k)
    {
        if (k < 1) throw new MetricException(metric, $"k is {k}. It must be 1 or more.");
    }

    internal static void Binary(string metric, ReadOnlySpan<int> actual)
    {
        var at = actual.IndexOfAnyExcept(0, 1);
        if (at >= 0) throw new MetricException(metric, $"true value {at} is {actual[at]}. Labels must be 0 or 1.");
    }

    internal static void BothClasses(string metric, ReadOnlySpan<int> actual)
    {
        if (!actual.ContainsAnyExcept(actual[0])) throw new MetricException(metric, $"all {actual.Length} true values are {actual[0]}. It compares two classes; give rows of both, for instance by a stratified split.");
    }
}
