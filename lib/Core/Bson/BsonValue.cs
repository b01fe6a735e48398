using System.Diagnostics;

namespace Workspace.Core.Bson;

/// <summary>One BSON value of any type. Numbers, booleans and dates take no memory of their own.</summary>
/// <remarks>
/// Equality is strict: the same type and the same bits, so the 32-bit 1 is not the 64-bit 1, and a NaN equals itself.
/// A database has another: there, numbers of all types compare by value.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct BsonValue : IEquatable<BsonValue>
{
    private readonly long _bits;
    private readonly object? _reference;

    private BsonValue(BsonType type, long bits, object? reference = null)
    {
        Type = type;
        _bits = bits;
        _reference = reference;
    }

    /// <summary>No value: what an absent field has, and <c>default</c>.</summary>
    public static BsonValue Missing => default;

    /// <summary>Null.</summary>
    public static BsonValue Null { get; } = new(BsonType.Null, 0);

    /// <summary>The deprecated type without a value.</summary>
    public static BsonValue Undefined { get; } = new(BsonType.Undefined, 0);

    /// <summary>Less than every other value.</summary>
    public static BsonValue MinKey { get; } = new(BsonType.MinKey, 0);

    /// <summary>Greater than every other value.</summary>
    public static BsonValue MaxKey { get; } = new(BsonType.MaxKey, 0);

    /// <summary>What kind of value it is.</summary>
    public BsonType Type { get; }

    /// <summary>Whether there is no value at all.</summary>
    public bool IsMissing => Type == BsonType.Missing;

    /// <summary>Whether it is null, undefined or missing.</summary>
    public bool IsNullish => Type is BsonType.Missing or BsonType.Null or BsonType.Undefined;

    /// <summary>Whether it is one of the four numeric types.</summary>
    public bool IsNumber => Type is BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.Decimal128;

    /// <summary>Whether it is a whole-number type.</summary>
    public bool IsInteger => Type is BsonType.Int32 or BsonType.Int64;

    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether type and value are the same.</returns>
    public static bool operator ==(BsonValue left, BsonValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether type or value differ.</returns>
    public static bool operator !=(BsonValue left, BsonValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(BsonValue other) => Type == other.Type && _bits == other._bits && Equals(_reference, other._reference);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BsonValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, _bits, _reference);

    /// <summary>The value as relaxed extended JSON.</summary>
    /// <returns>JSON on one line.</returns>
    public override string ToString() => IsMissing ? "missing" : ExtendedJson.Write(this);
}
