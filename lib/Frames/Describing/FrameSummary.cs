using System.Globalization;
using Workspace.Core.Tables;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Describing;

/// <summary>Computes the statistics that <see cref="Frame.Describe"/> shows.</summary>
/// <param name="database">The database that runs the plan.</param>
/// <param name="schema">The plan's columns.</param>
/// <param name="sql">The plan's query.</param>
internal sealed class FrameSummary(FrameDatabase database, FrameSchema schema, string sql)
{
    private static readonly string[] Numbers = ["mean", "std", "min", "p25", "median", "p75", "max"];

    /// <summary>Computes.</summary>
    /// <returns>The columns of the statistics, one value per column described.</returns>
    public IReadOnlyList<TableColumn> ReadColumns()
    {
        var cells = ReadCells();
        var columns = schema.Columns;
        List<TableColumn> result =
        [
            Texts("column", [.. columns.Select(column => column.Name)]),
            Texts("type", [.. columns.Select(column => column.TypeName)]),
        ];
        foreach (var statistic in new[] { "count", "missing", "unique" })
            result.Add(Column(statistic, ColumnKind.Integer, "BIGINT", [.. columns.Select((_, i) => (long?)Find(cells, i, statistic))]));
        foreach (var statistic in Numbers)
            result.Add(Column(statistic, ColumnKind.Real, "DOUBLE", [.. columns.Select((_, i) => (double?)Find(cells, i, statistic))]));
        result.Add(Texts("top", [.. columns.Select((_, i) => (string?)Find(cells, i, "top"))]));
        result.Add(Column("freq", ColumnKind.Integer, "BIGINT", [.. columns.Select((_, i) => (long?)Find(cells, i, "freq"))]));
        return result;
    }

    private static object? Find(Dictionary<(int, string), object?> cells, int column, string statistic) => cells.GetValueOrDefault((column, statistic));

    private Dictionary<(int Column, string Statistic), object?> ReadCells()
    {
        List<(int Column, string Statistic, string Sql)> wanted = [];
        for (var i = 0; i < schema.Columns.Count; i++)
        {
            foreach (var (statistic, formula) in Formulas(schema.Columns[i])) wanted.Add((i, statistic, formula));
        }
        var row = database.Read($"SELECT {string.Join(", ", wanted.Select(cell => cell.Sql))} FROM ({sql})");
        return wanted.Select((cell, i) => (cell, value: row[i].ValueAt(0))).ToDictionary(pair => (pair.cell.Column, pair.cell.Statistic), pair => pair.value);
    }

    private static IEnumerable<(string Statistic, string Sql)> Formulas(ColumnSchema column)
    {
        var name = SqlText.QuoteName(column.Name);
        yield return ("count", $"count({name})");
        yield return ("missing", $"count(*) - count({name})");
        if (column.IsNumeric)
        {
            yield return ("mean", $"CAST(avg({name}) AS DOUBLE)");
            yield return ("std", $"CAST(stddev_samp({name}) AS DOUBLE)");
            yield return ("min", $"CAST(min({name}) AS DOUBLE)");
            yield return ("max", $"CAST(max({name}) AS DOUBLE)");
            // One list, so that the values are sorted out once.
            foreach (var (statistic, position) in new[] { ("p25", 1), ("median", 2), ("p75", 3) })
                yield return (statistic, string.Create(CultureInfo.InvariantCulture, $"quantile_cont(CAST({name} AS DOUBLE), [0.25, 0.5, 0.75])[{position}]"));
        }
        else
        {
            // Of equally frequent values the smallest: the histogram's keys come sorted, and the reduction keeps the first.
            var counts = $"histogram(CAST({name} AS VARCHAR))";
            var best = $"list_reduce(map_entries({counts}), lambda a, b: CASE WHEN b.value > a.value THEN b ELSE a END)";
            yield return ("unique", $"coalesce(CAST(cardinality({counts}) AS BIGINT), 0)");
            yield return ("top", $"CASE WHEN count({name}) > 0 THEN {best}.key END");
            yield return ("freq", $"CASE WHEN count({name}) > 0 THEN CAST({best}.value AS BIGINT) END");
        }
    }

    private static TableColumn Texts(string name, string?[] values) =>
        new(new ColumnSchema(name, ColumnKind.Text, "VARCHAR", typeof(string)), values.Select(value => value!).ToArray(), [.. values.Select(value => value is null)]);

    private static TableColumn Column<T>(string name, ColumnKind kind, string type, T?[] values)
        where T : struct => new(new ColumnSchema(name, kind, type, typeof(T)), values.Select(value => value.GetValueOrDefault()).ToArray(), [.. values.Select(value => value is null)]);
}
