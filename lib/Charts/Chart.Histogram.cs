using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    private const int MostBins = 1000;

    /// <summary>Shows how the values of a column are spread: numbers and dates in bins, anything else counted per category.</summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="x">The column.</param>
    /// <param name="color">A column whose levels colour the bars, or null. Beyond 8 levels the rarest are gathered.</param>
    /// <param name="facet">A column each of whose levels has a panel of its own, or null. Beyond 12 the rarest are gathered.</param>
    /// <param name="bins">
    /// Number of equal bins from the smallest to the largest value, 1 to 1000. By default bins of about the
    /// Freedman–Diaconis width with round edges (calendar units for dates). Not for categories.
    /// </param>
    /// <param name="mode">How colours share a bin; default stacked.</param>
    /// <returns>The chart. It holds the counts only in what it shows: the rows do not go into a notebook.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="bins"/> is out of range, or given for categories.</exception>
    public static Chart Histogram(
        ITable table, string x, string? color = null, string? facet = null, int? bins = null, BarMode mode = BarMode.Stacked)
    {
        RequireBins(bins);
        var columns = ChannelSet.Read(table, "Histogram", x, color, facet);
        if (columns.IsContinuous(x))
            return new Chart(new HistogramMark(columns.Number(x, "x"), bins, mode) { Color = columns.Category(color), Facet = columns.Category(facet) });
        if (bins is not null)
            throw new ChartException($"Histogram cannot put column \"{x}\" into {bins} bins, because it holds categories. Leave bins out to count each category.", x);
        return new Chart(new BarMark(columns.Category(x).ByWeight(), null, mode, Horizontal: false) { Color = columns.Category(color), Facet = columns.Category(facet) });
    }

    /// <summary>Shows how numbers are spread.</summary>
    /// <param name="values">The numbers; NaN and infinite ones are left out and counted in a note.</param>
    /// <param name="bins">Number of equal bins, 1 to 1000; by default about the Freedman–Diaconis width with round edges.</param>
    /// <param name="name">What the numbers are, for the titles; default <c>value</c>.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException"><paramref name="bins"/> is out of range.</exception>
    public static Chart Histogram(IReadOnlyList<double> values, int? bins = null, string name = "value")
    {
        ArgumentNullException.ThrowIfNull(values);
        RequireBins(bins);
        return new Chart(new HistogramMark(NumberChannel.Of(name, values), bins, BarMode.Stacked));
    }

    private static void RequireBins(int? bins)
    {
        if (bins is < 1 or > MostBins)
            throw new ChartException($"Histogram cannot have {bins} bins: give a number between 1 and {MostBins}, or leave it out.");
    }
}
