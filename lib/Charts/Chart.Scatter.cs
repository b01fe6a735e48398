using Workspace.Charts.Channels;
using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    // A numeric column with no more different values than this is read as categories.
    private const int FewNumbers = 8;

    /// <summary>Shows how two numbers go together: one point per row.</summary>
    /// <param name="table">The rows; read once, now. Of more than 3,000 the same 3,000 are shown every time, and a note says so.</param>
    /// <param name="x">The numbers or dates along x.</param>
    /// <param name="y">The numbers or dates along y.</param>
    /// <param name="color">A column that colours the points, or null: numbers along a ramp, up to 8 different values as categories.</param>
    /// <param name="size">A column of numbers, not negative, that the points' areas stand for, or null.</param>
    /// <param name="facet">A column each of whose levels has a panel of its own, or null.</param>
    /// <param name="trend">Whether to draw the least-squares line of each series.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ChartException">x, y or size is not numeric.</exception>
    public static Chart Scatter(
        ITable table, string x, string y, string? color = null, string? size = null, string? facet = null, bool trend = false)
    {
        var columns = ChannelSet.Read(table, "Scatter plot", x, y, color, size, facet);
        var ramp = color is not null && columns.IsAmount(color) && columns.Number(color, "color").HasMoreValuesThan(FewNumbers);
        return new Chart(new ScatterMark(columns.Number(x, "x"), columns.Number(y, "y"))
        {
            Color = ramp ? null : columns.Category(color),
            ColorNumber = ramp ? columns.Amount(color!, "color") : null,
            Size = size is null ? null : columns.Amount(size, "size"),
            Facet = columns.Category(facet),
            Trend = trend,
        });
    }

    /// <summary>Shows points.</summary>
    /// <param name="x">Their places along x.</param>
    /// <param name="y">Their places along y.</param>
    /// <param name="trend">Whether to draw the least-squares line.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The two are not equally long.</exception>
    public static Chart Scatter(IReadOnlyList<double> x, IReadOnlyList<double> y, bool trend = false)
    {
        RequireSameLength("Scatter plot", x, "x values", y, "y values");
        return new Chart(new ScatterMark(NumberChannel.Of("x", x), NumberChannel.Of("y", y)) { Trend = trend });
    }
}
