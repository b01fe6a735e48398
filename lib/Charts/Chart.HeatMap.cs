using Workspace.Charts.Marks;

namespace Workspace.Charts;

public sealed partial record Chart
{
    /// <summary>Shows a matrix as coloured cells; values on both sides of zero get two hues that meet there.</summary>
    /// <param name="z">The values, [row, column]; row 0 is drawn at the top. Beyond 120 a side, blocks are averaged and a note says so.</param>
    /// <param name="xLabels">One label per column; indices from 0 when null.</param>
    /// <param name="yLabels">One label per row; likewise.</param>
    /// <param name="annotate">Whether to write each value into its cell, where it fits.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException">The labels do not fit the matrix.</exception>
    public static Chart HeatMap(double[,] z, IReadOnlyList<string>? xLabels = null, IReadOnlyList<string>? yLabels = null, bool annotate = false)
    {
        ArgumentNullException.ThrowIfNull(z);
        RequireLabels(xLabels, "xLabels", z.GetLength(1), "columns");
        RequireLabels(yLabels, "yLabels", z.GetLength(0), "rows");
        return new Chart(new HeatMapMark((double[,])z.Clone(), xLabels, yLabels, annotate));
    }

    private static void RequireLabels(IReadOnlyList<string>? labels, string name, int count, string what)
    {
        if (labels is not null && labels.Count != count)
            throw new ChartException($"Heat map has {count} {what}, but {name} holds {labels.Count} labels; give one for each, or leave them out.");
    }
}
