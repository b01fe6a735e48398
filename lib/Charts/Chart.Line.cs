using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    /// <summary>Shows how a number develops: a line through the rows in order of x.</summary>
    /// <param name="table">The rows; read once, now. Long lines are thinned to about 2,000 points that keep their shape.</param>
    /// <param name="x">Numbers or dates, or categories in the order in which they appear.</param>
    /// <param name="y">The numbers along y.</param>
    /// <param name="color">A column each of whose levels has a line of its own, or null.</param>
    /// <param name="facet">A column each of whose levels has a panel of its own, or null.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException"><paramref name="y"/> is not numeric.</exception>
    public static Chart Line(ITable table, string x, string y, string? color = null, string? facet = null)
    {
        var columns = ChannelSet.Read(table, "Line chart", x, y, color, facet);
        var levels = columns.IsContinuous(x) ? null : columns.Category(x);
        var places = levels is null ? columns.Number(x, "x") : new NumberChannel(x, Array.ConvertAll(levels.Codes, code => (double)code), NumberKind.Integer);
        return new Chart(new LineMark(places, columns.Number(y, "y")) { XLevels = levels?.Levels, Color = columns.Category(color), Facet = columns.Category(facet) });
    }

    /// <summary>Shows a line through points, in order of x.</summary>
    /// <param name="x">Their places along x.</param>
    /// <param name="y">Their places along y.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The two are not equally long.</exception>
    public static Chart Line(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        RequireSameLength("Line chart", x, "x values", y, "y values");
        return new Chart(new LineMark(NumberChannel.Of("x", x), NumberChannel.Of("y", y)));
    }
}
