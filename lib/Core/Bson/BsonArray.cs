using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

namespace Workspace.Core.Bson;

/// <summary>An array of BSON values.</summary>
public sealed class BsonArray : Collection<BsonValue>, IEquatable<BsonArray>
{
    private readonly List<BsonValue> _values;

    /// <summary>Creates an empty array.</summary>
    public BsonArray()
        : this(new List<BsonValue>())
    {
    }

    /// <summary>Creates an array of values.</summary>
    /// <param name="values">The values, which are copied.</param>
    public BsonArray(IEnumerable<BsonValue> values)
        : this([.. values])
    {
    }

    private BsonArray(List<BsonValue> values)
        : base(values) => _values = values;

    /// <summary>The values in place; valid until the array changes.</summary>
    public ReadOnlySpan<BsonValue> Span => CollectionsMarshal.AsSpan(_values);

    /// <inheritdoc/>
    public bool Equals(BsonArray? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BsonArray);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Span) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The array as relaxed extended JSON.</summary>
    /// <returns>JSON on one line.</returns>
    public override string ToString() => ExtendedJson.Write(this);
}
