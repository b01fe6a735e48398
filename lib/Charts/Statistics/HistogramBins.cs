using Workspace.Charts.Scales;

namespace Workspace.Charts.Statistics;

/// <summary>Edges of histogram bins, and the counts between them.</summary>
internal static class HistogramBins
{
    // Heavy tails make Freedman–Diaconis ask for more bins than a picture has room for.
    private const int MaxBins = 80;

    // So few different whole numbers are shown one by one.
    private const int FewValues = 20;

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
        (min, max) = Domain.Opened(min, max);
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++) edges[i] = min + (max - min) * i / bins;
        edges[bins] = max;
        return edges;
    }

    /// <summary>Bins of about the Freedman–Diaconis width whose edges are round numbers.</summary>
    /// <param name="sorted">At least one value, rising.</param>
    /// <param name="whole">Whether the values are whole numbers; bins then fall evenly around them.</param>
    public static double[] Nice(ReadOnlySpan<double> sorted, bool whole)
    {
        var (min, max) = (sorted[0], sorted[^1]);
        if (whole && min == max) return [min - 0.5, min + 0.5];
        if (Domain.Opened(min, max).Min != min) return Equal(min, max, 1);
        var width = Math.Max(Width(sorted), (max - min) / MaxBins);
        var step = NiceStep.Near(whole ? Math.Max(1, width) : width, whole);
        if (whole && UnitBins(sorted, width, step) is { } unitBins) return unitBins;
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

    // Bins around the values that can occur, where those are few or where round edges would fall unevenly between them.
    private static double[]? UnitBins(ReadOnlySpan<double> sorted, double width, NiceStep step)
    {
        var unit = CommonStep(sorted);
        var values = (sorted[^1] - sorted[0]) / unit + 1;
        var few = values <= FewValues && sorted.Length >= values;
        var perBin = few ? 1 : Math.Max(1, Math.Round(width / unit));
        return few || perBin == 1 || step.Size % unit != 0 ? AroundValues(sorted[0], sorted[^1], unit, unit * perBin) : null;
    }

    private static double[] AroundValues(double min, double max, double unit, double width)
    {
        var edges = new double[(int)Math.Ceiling((max - min + unit) / width) + 1];
        for (var i = 0; i < edges.Length; i++) edges[i] = min - unit / 2 + width * i;
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
