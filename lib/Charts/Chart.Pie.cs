using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    private const double DonutHole = 0.58, LargestHole = 0.95;

    /// <summary>Shows shares of a whole as slices, largest first. Beyond 8 the smallest are gathered.</summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="labels">The column of categories.</param>
    /// <param name="values">The column to sum, not negative; null counts rows.</param>
    /// <param name="hole">Radius of the hole as a fraction of the whole, 0 to 0.95; default 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="values"/> is not numeric or has negative values, or the hole is out of range.</exception>
    public static Chart Pie(ITable table, string labels, string? values = null, double hole = 0)
    {
        var columns = ChannelSet.Read(table, "Pie", labels, values);
        return Pie(columns.Category(labels), values is null ? null : columns.Amount(values, "values"), hole);
    }

    /// <summary>Shows shares of a whole as slices, largest first. Beyond 8 the smallest are gathered.</summary>
    /// <param name="labels">One name per slice.</param>
    /// <param name="values">One size per slice, not negative.</param>
    /// <param name="hole">Radius of the hole as a fraction of the whole, 0 to 0.95; default 0.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The two are not equally long, a value is negative, or the hole is out of range.</exception>
    public static Chart Pie(IReadOnlyList<string> labels, IReadOnlyList<double> values, double hole = 0)
    {
        RequireSameLength("Pie", labels, "labels", values, "values");
        return Pie(CategoryChannel.Of("", labels), NumberChannel.Of("value", values), hole);
    }

    /// <summary>A pie with a hole, in which the total stands.</summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="labels">The column of categories.</param>
    /// <param name="values">The column to sum, not negative; null counts rows.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="values"/> is not numeric or has negative values.</exception>
    public static Chart Donut(ITable table, string labels, string? values = null) => Pie(table, labels, values, DonutHole);

    /// <summary>A pie with a hole, in which the total stands.</summary>
    /// <param name="labels">One name per slice.</param>
    /// <param name="values">One size per slice, not negative.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The two are not equally long, or a value is negative.</exception>
    public static Chart Donut(IReadOnlyList<string> labels, IReadOnlyList<double> values) => Pie(labels, values, DonutHole);

    private static Chart Pie(CategoryChannel labels, NumberChannel? values, double hole)
    {
        if (!(hole is >= 0 and <= LargestHole))
            throw new ChartException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Pie cannot have a hole of {hole}: give a fraction between 0 and {LargestHole}."));
        if (values is not null && Array.Exists(values.Values, v => v < 0))
            throw new ChartException($"Pie cannot show column \"{values.Name}\", because it holds negative values, which are no shares of a whole. Use Chart.Bar.", values.Name);
        return new Chart(new PieMark(labels, values, hole));
    }
}
