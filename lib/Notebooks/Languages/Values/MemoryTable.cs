using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Notebooks.Languages.Values;

/// <summary>A table whose columns are in memory.</summary>
/// <param name="columns">The columns, all of the same length.</param>
internal sealed class MemoryTable(IReadOnlyList<TableColumn> columns) : ITable
{
    public IReadOnlyList<ColumnSchema> Schema => [.. columns.Select(column => column.Schema)];

    public long CountRows() => columns.Count == 0 ? 0 : columns[0].Length;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) => [.. names.Select(name =>
        columns.FirstOrDefault(column => column.Schema.Name == name) ?? throw new UnknownNameException("Column", name, "the table", [.. columns.Select(column => column.Schema.Name)]))];
}
