using Workspace.Charts.Scales;

namespace Workspace.Charts.Statistics;

/// <summary>Edges of histogram bins, and the counts between them.</summary>
internal static class HistogramBins
{
    // Heavy tails make Freedman–Diaconis ask for more bins than a picture has room for.
    private const int MaxBins = 80;

    /// <summary>
    /// The Freedman–Diaconis width <c>2·IQR/∛n</c>; where half of the values are equal and it is 0, Sturges' width
    /// <c>range/(1 + log₂ n)</c>; 0 when all values are equal.
    /// </summary>
    /// <remarks>Freedman and Diaconis 1981, doi:10.1007/BF01025868; Sturges 1926, doi:10.1080/01621459.1926.10502161.</remarks>
    public static double Width(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty) return 0;
        var iqr = Quantiles.Of(sorted, 0.75) - Quantiles.Of(sorted, 0.25);
        return iqr > 0
            ? 2 * iqr / Math.Cbrt(sorted.Length)
            : (sorted[^1] - sorted[0]) / (1 + Math.Log2(sorted.Length));
    }

    /// <summary>Equal bins from the smallest to the largest value, as numpy makes them.</summary>
    public static double[] Equal(double min, double max, int bins)
    {
        if (min == max) (min, max) = (min - 0.5, max + 0.5);
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++) edges[i] = min + (max - min) * i / bins;
        edges[bins] = max;
        return edges;
    }

    /// <summary>Bins of about the Freedman–Diaconis width whose edges are round numbers.</summary>
    /// <param name="sorted">At least one value, rising.</param>
    /// <param name="whole">Whether the values are whole numbers; narrow bins then centre on them.</param>
    public static double[] Nice(ReadOnlySpan<double> sorted, bool whole)
    {
        var (min, max) = (sorted[0], sorted[^1]);
        var width = Math.Max(Width(sorted), (max - min) / MaxBins);
        var unit = whole ? CommonStep(sorted) : 0;
        if (width < 1.5 * unit && max - min < MaxBins * unit) return UnitBins(min, max, unit);
        if (min == max) return Equal(min, max, 1);
        var step = NiceStep.Near(whole ? Math.Max(2, width) : width, whole);
        var first = (long)Math.Floor(min / step.Size);
        var last = (long)Math.Ceiling(max / step.Size);
        // A bin holds its lower edge; a whole number on the last edge would otherwise widen the last bin.
        if (whole && step.Multiple(last) == max) last++;
        return step.Multiples(first, last);
    }

    /// <summary>Bins of equal ratio for a logarithmic axis.</summary>
    public static double[] Logarithmic(ReadOnlySpan<double> sorted, int? bins)
    {
        double[] logs = [.. sorted.ToArray().Select(Math.Log10)];
        var edges = bins is { } count ? Equal(logs[0], logs[^1], count) : Nice(logs, whole: false);
        return Array.ConvertAll(edges, e => Math.Pow(10, e));
    }

    /// <summary>The bin of a value: lower edge inside, upper edge outside, the last bin's upper edge inside; -1 outside all.</summary>
    public static int IndexOf(double[] edges, double value)
    {
        if (!(value >= edges[0] && value <= edges[^1])) return -1;
        var found = Array.BinarySearch(edges, value);
        return Math.Min(found >= 0 ? found : ~found - 1, edges.Length - 2);
    }

    // One bin around each value that can occur.
    private static double[] UnitBins(double min, double max, double unit)
    {
        var edges = new double[(int)((max - min) / unit) + 2];
        for (var i = 0; i < edges.Length; i++) edges[i] = min + unit * (i - 0.5);
        return edges;
    }

    // The largest step of which all values are a multiple apart: months by the half-year come in sixes, and bins of five
    // would leave gaps that are not in the data.
    private static double CommonStep(ReadOnlySpan<double> sorted)
    {
        double step = 0;
        for (var i = 1; i < sorted.Length && step != 1; i++)
            for (var rest = sorted[i] - sorted[i - 1]; rest != 0;) (step, rest) = (rest, step % rest);
        return Math.Max(1, step);
    }
}
