using Workspace.Core.Tables;

namespace Workspace.Flows.Tests;

/// <summary>A table of plain arrays that is no frame.</summary>
internal sealed class ArrayTable(params TableColumn[] columns) : ITable
{
    public IReadOnlyList<ColumnSchema> Schema => [.. columns.Select(c => c.Schema)];

    public static TableColumn Text(string name, params string?[] values) =>
        new(new ColumnSchema(name, ColumnKind.Text, "VARCHAR", typeof(string)), values.Select(v => v ?? "").ToArray(), [.. values.Select(v => v is null)]);

    public static TableColumn Numbers(string name, params double[] values) =>
        new(new ColumnSchema(name, ColumnKind.Real, "DOUBLE", typeof(double)), values);

    public static TableColumn Booleans(string name, params bool[] values) =>
        new(new ColumnSchema(name, ColumnKind.Boolean, "BOOLEAN", typeof(bool)), values);

    public long CountRows() => columns[0].Length;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) =>
        [.. names.Select(name => columns.Single(c => c.Schema.Name == name))];
}
