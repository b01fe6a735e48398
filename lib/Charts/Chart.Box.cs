using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    /// <summary>
    /// Compares how numbers are spread in categories: box from the first to the third quartile with the median, whiskers to
    /// the last value within 1.5 interquartile ranges, points beyond.
    /// </summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="x">The column of categories, in natural order; null makes one box of all rows.</param>
    /// <param name="y">The column of numbers or dates.</param>
    /// <param name="color">A column whose levels stand side by side in each category, or null.</param>
    /// <param name="facet">A column each of whose levels has a panel of its own, or null.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="y"/> is not numeric.</exception>
    /// <remarks>Quartiles by linear interpolation, as numpy's default.</remarks>
    public static Chart Box(ITable table, string? x, string y, string? color = null, string? facet = null)
    {
        var columns = ChannelSet.Read(table, "Box plot", x, y, color, facet);
        var places = columns.Category(x)?.InNaturalOrder() ?? CategoryChannel.Single(columns.Rows);
        return new Chart(new BoxMark(places, columns.Number(y, "y")) { Color = columns.Category(color), Facet = columns.Category(facet) });
    }
}
