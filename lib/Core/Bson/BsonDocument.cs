using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Workspace.Core.Bson;

/// <summary>Named values in the order in which they were added. A name stands in it at most once.</summary>
/// <remarks>Fits collection expressions and initialisers: <c>new BsonDocument { ["name"] = "1abc-A", ["is_AF"] = false }</c>.</remarks>
public sealed class BsonDocument : IReadOnlyCollection<KeyValuePair<string, BsonValue>>, IEquatable<BsonDocument>
{
    // Up to here a walk over the names is faster than hashing one.
    private const int MostWithoutIndex = 12;

    private readonly List<KeyValuePair<string, BsonValue>> _fields = [];
    private Dictionary<string, int>? _index;

    /// <summary>How many fields it has.</summary>
    public int Count => _fields.Count;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Names => _fields.Select(entry => entry.Key);

    /// <summary>Reads a field, or sets it: at its old place where it exists, else at the end.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value; <see cref="BsonValue.Missing"/> where there is no such field.</returns>
    public BsonValue this[string name]
    {
        get => IndexOf(name) is >= 0 and var position ? _fields[position].Value : BsonValue.Missing;
        set
        {
            ArgumentNullException.ThrowIfNull(name);
            if (value.IsMissing) throw new ArgumentException($"A field cannot be set to no value; to take \"{name}\" away, call Remove.", nameof(value));
            var position = IndexOf(name);
            if (position >= 0) _fields[position] = new(name, value);
            else Append(name, value);
        }
    }

    /// <summary>Reads extended JSON, canonical, relaxed or mixed.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ExtendedJsonException">It is no such object.</exception>
    public static BsonDocument Parse(string json) => ExtendedJson.ReadDocument(json);

    /// <summary>Reads BSON.</summary>
    /// <param name="bytes">Exactly one document.</param>
    /// <returns>The document.</returns>
    /// <exception cref="BsonFormatException">They are none.</exception>
    public static BsonDocument FromBytes(ReadOnlySpan<byte> bytes) => BsonReader.ReadDocument(bytes);

    /// <summary>Writes BSON.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="BsonFormatException">It is nested too deeply, or a name or pattern contains a zero character.</exception>
    public byte[] ToBytes()
    {
        using var writer = new BsonWriter();
        writer.WriteDocument(this);
        return writer.Written.ToArray();
    }

    /// <summary>Adds a field at the end.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>This document, to chain calls.</returns>
    /// <exception cref="ArgumentException">There is a field of this name.</exception>
    public BsonDocument Add(string name, BsonValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Contains(name)) throw new ArgumentException($"The document already has a field \"{name}\"; set it through the indexer to replace it.", nameof(name));
        if (value.IsMissing) throw new ArgumentException($"Field \"{name}\" has no value.", nameof(value));
        Append(name, value);
        return this;
    }

    /// <summary>Adds a field at the end.</summary>
    /// <param name="field">Its name and value.</param>
    /// <exception cref="ArgumentException">There is a field of this name.</exception>
    public void Add(KeyValuePair<string, BsonValue> field) => Add(field.Key, field.Value);

    /// <summary>Takes a field away.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        var position = IndexOf(name);
        if (position < 0) return false;
        _fields.RemoveAt(position);
        _index = null;
        return true;
    }

    /// <summary>Whether there is a field.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether there is one.</returns>
    public bool Contains(string name) => IndexOf(name) >= 0;

    /// <summary>Reads a field if it is there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out BsonValue value)
    {
        value = this[name];
        return !value.IsMissing;
    }

    /// <summary>A copy that shares nothing that can change with this document.</summary>
    /// <returns>The copy.</returns>
    public BsonDocument Clone()
    {
        var copy = new BsonDocument();
        foreach (var (name, value) in _fields) copy.Append(name, CloneValue(value));
        return copy;
    }

    /// <inheritdoc/>
    public bool Equals(BsonDocument? other) => other is not null && Count == other.Count && _fields.SequenceEqual(other._fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BsonDocument);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _fields)
        {
            hash.Add(name);
            hash.Add(value);
        }
        return hash.ToHashCode();
    }

    /// <summary>The document as relaxed extended JSON.</summary>
    /// <returns>JSON on one line.</returns>
    public override string ToString() => ExtendedJson.Write(this);

    /// <summary>Walks over the fields in order.</summary>
    /// <returns>Names with values.</returns>
    public List<KeyValuePair<string, BsonValue>>.Enumerator GetEnumerator() => _fields.GetEnumerator();

    IEnumerator<KeyValuePair<string, BsonValue>> IEnumerable<KeyValuePair<string, BsonValue>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a field, if none has its name: what a reader does for each.</summary>
    internal bool TryAppend(string name, BsonValue value)
    {
        if (Contains(name)) return false;
        Append(name, value);
        return true;
    }

    private static BsonValue CloneValue(BsonValue value) => value.Type switch
    {
        BsonType.Document => value.AsDocument.Clone(),
        BsonType.Array => new BsonArray(value.AsArray.Select(CloneValue)),
        _ => value,
    };

    private void Append(string name, BsonValue value)
    {
        _index?.Add(name, _fields.Count);
        _fields.Add(new(name, value));
    }

    private int IndexOf(string name)
    {
        if (_fields.Count <= MostWithoutIndex)
        {
            for (var i = 0; i < _fields.Count; i++)
                if (_fields[i].Key == name) return i;
            return -1;
        }
        _index ??= _fields.Select((field, position) => (field.Key, position)).ToDictionary(pair => pair.Key, pair => pair.position, StringComparer.Ordinal);
        return _index.TryGetValue(name, out var found) ? found : -1;
    }
}
