using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    /// <summary>Compares categories: one bar each, as long as the sum of a column or the number of rows.</summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="x">The column of categories; bars follow the order in which they appear. Beyond 40 the smallest are gathered.</param>
    /// <param name="y">The column to sum; null counts rows.</param>
    /// <param name="color">A column whose levels colour the bars, or null.</param>
    /// <param name="facet">A column each of whose levels has a panel of its own, or null.</param>
    /// <param name="mode">How colours share a category; default grouped.</param>
    /// <param name="horizontal">Whether the bars lie, which leaves room for long names; then y is the axis of categories.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="y"/> is not numeric.</exception>
    public static Chart Bar(
        ITable table, string x, string? y = null, string? color = null, string? facet = null, BarMode mode = BarMode.Grouped, bool horizontal = false)
    {
        var columns = ChannelSet.Read(table, "Bar chart", x, y, color, facet);
        var lengths = y is null ? null : columns.Amount(y, "y");
        return new Chart(new BarMark(columns.Category(x), lengths, mode, horizontal) { Color = columns.Category(color), Facet = columns.Category(facet) });
    }

    /// <summary>Compares named values: one bar each, in their order.</summary>
    /// <param name="labels">One name per bar.</param>
    /// <param name="values">One length per bar.</param>
    /// <param name="horizontal">Whether the bars lie.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The two are not equally long.</exception>
    public static Chart Bar(IReadOnlyList<string> labels, IReadOnlyList<double> values, bool horizontal = false)
    {
        RequireSameLength("Bar chart", labels, "labels", values, "values");
        return new Chart(new BarMark(CategoryChannel.Of("", labels), NumberChannel.Of("value", values), BarMode.Grouped, horizontal));
    }

    private static void RequireSameLength<T, TOther>(string chart, IReadOnlyList<T> first, string firstName, IReadOnlyList<TOther> second, string secondName)
    {
        ArgumentNullException.ThrowIfNull(first, firstName);
        ArgumentNullException.ThrowIfNull(second, secondName);
        if (first.Count != second.Count)
            throw new ChartException($"{chart} got {first.Count} {firstName} but {second.Count} {secondName}; it needs one for each.");
    }
}
