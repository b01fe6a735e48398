namespace Workspace.Charts.Statistics;

/// <summary>
/// What a box plot draws of one sample: quartiles, whiskers to the last value within 1.5 interquartile ranges of the
/// box, and the outliers beyond (Tukey, Exploratory Data Analysis, 1977).
/// </summary>
internal sealed record BoxStatistics(int Count, double LowerWhisker, double Q1, double Median, double Q3, double UpperWhisker, IReadOnlyList<double> Outliers)
{
    private const double FenceFactor = 1.5;

    /// <summary>Summarises the finite values, or returns null when there is none.</summary>
    public static BoxStatistics? Of(IEnumerable<double> values)
    {
        var sorted = Quantiles.SortedFinite(values);
        if (sorted.Length == 0) return null;
        var (q1, median, q3) = (Quantiles.Of(sorted, 0.25), Quantiles.Of(sorted, 0.5), Quantiles.Of(sorted, 0.75));
        var reach = FenceFactor * (q3 - q1);
        // Interpolated quartiles can lie beyond every value inside a fence; a whisker never points into its box.
        var lower = Math.Min(q1, sorted.First(v => v >= q1 - reach));
        var upper = Math.Max(q3, sorted.Last(v => v <= q3 + reach));
        return new BoxStatistics(sorted.Length, lower, q1, median, q3, upper, [.. sorted.Where(v => v < lower || v > upper)]);
    }
}
