namespace Workspace.Charts.Statistics;

/// <summary>Quantiles by linear interpolation between order statistics, R's type 7, as numpy's default.</summary>
internal static class Quantiles
{
    /// <summary>The finite values in rising order.</summary>
    public static double[] SortedFinite(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite)];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The value below which a fraction of the sorted values lies; NaN for no values.</summary>
    public static double Of(ReadOnlySpan<double> sorted, double fraction)
    {
        if (sorted.IsEmpty) return double.NaN;
        var position = fraction * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
