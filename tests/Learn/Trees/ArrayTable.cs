using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Learn.Tests.Trees;

/// <summary>A table over arrays.</summary>
internal sealed class ArrayTable(params TableColumn[] columns) : ITable
{
    public IReadOnlyList<ColumnSchema> Schema => [.. columns.Select(column => column.Schema)];

    public long CountRows() => columns[0].Length;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) =>
        [.. names.Select(name => columns.FirstOrDefault(column => column.Schema.Name == name) ?? throw new UnknownNameException("Column", name, "the table", [.. columns.Select(column => column.Schema.Name)]))];

    internal static TableColumn Reals(string name, double[] values, bool[]? missing = null) =>
        new(new ColumnSchema(name, ColumnKind.Real, "DOUBLE", typeof(double)), values, missing);

    internal static TableColumn Wholes(string name, long[] values, bool[]? missing = null) =>
        new(new ColumnSchema(name, ColumnKind.Integer, "BIGINT", typeof(long)), values, missing);

    internal static TableColumn Booleans(string name, bool[] values) =>
        new(new ColumnSchema(name, ColumnKind.Boolean, "BOOLEAN", typeof(bool)), values);

    internal static TableColumn Texts(string name, string[] values, bool[]? missing = null) =>
        new(new ColumnSchema(name, ColumnKind.Text, "VARCHAR", typeof(string)), values, missing);
}
