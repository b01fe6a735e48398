using System.Text.Json;
using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>A table in memory that came as JSON: <c>{"columns": ["a"], "data": [[1], [2]]}</c>.</summary>
internal sealed class JsonTable : ITable
{
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly long _rows;

    private JsonTable(IReadOnlyList<TableColumn> columns, long rows) => (_columns, _rows) = (columns, rows);

    public IReadOnlyList<ColumnSchema> Schema => [.. _columns.Select(column => column.Schema)];

    public static JsonTable Read(JsonElement json)
    {
        var rows = json.GetProperty("data").EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToList();
        var names = json.GetProperty("columns").EnumerateArray().Select(name => name.ToString());
        return new JsonTable([.. names.Select((name, i) => Column(name, [.. rows.Select(row => row[i])]))], rows.Count);
    }

    public long CountRows() => _rows;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) => [.. names.Select(name =>
        _columns.FirstOrDefault(column => column.Schema.Name == name) ?? throw new UnknownNameException("Column", name, "the table", [.. _columns.Select(column => column.Schema.Name)]))];

    private static TableColumn Column(string name, JsonElement[] values)
    {
        var missing = Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null);
        var kinds = values.Where(value => value.ValueKind != JsonValueKind.Null).Select(value => value.ValueKind).ToHashSet();
        var mask = missing.Contains(true) ? missing : null;
        if (kinds.Count > 0 && kinds.IsSubsetOf([JsonValueKind.True, JsonValueKind.False]))
            return new TableColumn(new ColumnSchema(name, ColumnKind.Boolean, "BOOLEAN", typeof(bool)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.True), mask);
        if (kinds.Count == 0 || !kinds.SetEquals([JsonValueKind.Number]))
            return new TableColumn(new ColumnSchema(name, ColumnKind.Text, "VARCHAR", typeof(string)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? "" : value.ToString()), mask);
        return Array.TrueForAll(values, value => value.ValueKind == JsonValueKind.Null || value.TryGetInt64(out _))
            ? new TableColumn(new ColumnSchema(name, ColumnKind.Integer, "BIGINT", typeof(long)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetInt64()), mask)
            : new TableColumn(new ColumnSchema(name, ColumnKind.Real, "DOUBLE", typeof(double)), Array.ConvertAll(values, value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetDouble()), mask);
    }
}
