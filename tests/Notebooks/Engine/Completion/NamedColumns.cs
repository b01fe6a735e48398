using Workspace.Core.Tables;

namespace Workspace.Notebooks.Tests.Engine.Completion;

/// <summary>A table that has names only; without any, asking for its schema fails. Public, because cells use it.</summary>
public sealed class NamedColumns(params string[] columns) : ITable
{
    public IReadOnlyList<ColumnSchema> Schema => columns.Length == 0
        ? throw new IOException("gone")
        : [.. columns.Select(name => new ColumnSchema(name, ColumnKind.Integer, "BIGINT", typeof(long)))];

    public object this[string name] => name;

    public NamedColumns Select(params object[] names) => this;

    public long CountRows() => 0;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) => [];
}
