using System.Collections.Immutable;
using System.Text.Json;

namespace Workspace.LocalCloud.State;

/// <summary>Rows by key, in the order of the keys' UTF-8 bytes. Readers see one consistent state and never wait.</summary>
/// <typeparam name="T">An immutable record that JSON can hold.</typeparam>
internal sealed class Table<T> : ITable
    where T : class
{
    private volatile ImmutableSortedSet<Row> _rows = ImmutableSortedSet<Row>.Empty.WithComparer(new ByKey());

    /// <summary>Creates it; the store does.</summary>
    public Table(string name) => Name = name;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The row with a key, or null.</summary>
    public T? Find(string key) => _rows.TryGetValue(new Row(key, null), out var row) ? row.Value : null;

    /// <summary>The rows whose key is not before <paramref name="first"/>, in order, as they are now.</summary>
    public IEnumerable<KeyValuePair<string, T>> From(string first)
    {
        var rows = _rows;
        var index = rows.IndexOf(new Row(first, null));
        for (index = index < 0 ? ~index : index; index < rows.Count; index++) yield return KeyValuePair.Create(rows[index].Key, rows[index].Value!);
    }

    /// <summary>The rows whose key begins so, in order.</summary>
    public IEnumerable<KeyValuePair<string, T>> WithPrefix(string prefix) => From(prefix).TakeWhile(row => row.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>All values, in order of their keys.</summary>
    public IEnumerable<T> Values => _rows.Select(row => row.Value!);

    void ITable.Apply(string key, object? value)
    {
        var rows = _rows.Remove(new Row(key, null));
        _rows = value is null ? rows : rows.Add(new Row(key, (T)value));
    }

    object? ITable.Read(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.Deserialize<T>();

    IEnumerable<(string Key, object Value)> ITable.Rows() => _rows.Select(row => (row.Key, (object)row.Value!));

    private readonly record struct Row(string Key, T? Value);

    private sealed class ByKey : IComparer<Row>
    {
        public int Compare(Row x, Row y) => Utf8Order.Instance.Compare(x.Key, y.Key);
    }
}
