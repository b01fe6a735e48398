using Workspace.Core.Errors;
using Workspace.Core.Tables;

namespace Workspace.Charts.Tests;

/// <summary>A table of arrays, for tests. An array of a nullable type has missing values where it holds null.</summary>
internal sealed class MemoryTable : ITable
{
    private readonly List<TableColumn> _columns = [];

    public IReadOnlyList<ColumnSchema> Schema => [.. _columns.Select(c => c.Schema)];

    public MemoryTable With<T>(string name, params IEnumerable<T> values)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        object?[] boxed = [.. values.Select(v => (object?)v)];
        var array = Array.CreateInstance(type, boxed.Length);
        for (var i = 0; i < boxed.Length; i++)
            if (boxed[i] is { } value) array.SetValue(value, i);
        _columns.Add(new TableColumn(new ColumnSchema(name, KindOf(type), TypeNameOf(type), type), array, [.. boxed.Select(v => v is null)]));
        return this;
    }

    public long CountRows() => _columns.Count == 0 ? 0 : _columns[0].Length;

    public IReadOnlyList<TableColumn> ReadColumns(params IReadOnlyList<string> names) =>
        [.. names.Select(name => _columns.Find(c => c.Schema.Name == name)
            ?? throw new UnknownNameException("Column", name, "the table", [.. Schema.Select(c => c.Name)]))];

    private static ColumnKind KindOf(Type type) =>
        type == typeof(bool) ? ColumnKind.Boolean
        : type == typeof(string) ? ColumnKind.Text
        : type == typeof(int) || type == typeof(long) ? ColumnKind.Integer
        : type == typeof(double) || type == typeof(float) || type == typeof(decimal) ? ColumnKind.Real
        : type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeOnly) ? ColumnKind.Time
        : ColumnKind.Other;

    private static string TypeNameOf(Type type) =>
        type == typeof(string) ? "VARCHAR" : type == typeof(long) ? "BIGINT" : type == typeof(double) ? "DOUBLE" : type.Name.ToUpperInvariant();
}
