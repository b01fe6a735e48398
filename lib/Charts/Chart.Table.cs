using Workspace.Charts.Marks;
using Workspace.Core.Tables;

namespace Workspace.Charts;

public sealed partial record Chart
{
    private const int MostTableRows = 1000;

    /// <summary>Writes out the first rows of a table, with at most 12 columns.</summary>
    /// <param name="table">The rows; read once, now.</param>
    /// <param name="maxRows">Rows to show at the most, 1 to 1000; default 20.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ChartException"><paramref name="maxRows"/> is out of range.</exception>
    public static Chart Table(ITable table, int maxRows = 20)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (maxRows is < 1 or > MostTableRows)
            throw new ChartException($"Table cannot show {maxRows} rows: give a number between 1 and {MostTableRows}.");
        return new Chart(TableMark.Of(table, maxRows));
    }
}
