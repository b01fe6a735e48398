using System.Globalization;

namespace Workspace.Core.Bson;

public readonly partial struct BsonValue
{
    /// <summary>A 64-bit floating-point number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BsonValue(double value) => new(BsonType.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A 32-bit integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BsonValue(int value) => new(BsonType.Int32, value);

    /// <summary>A 64-bit integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BsonValue(long value) => new(BsonType.Int64, value);

    /// <summary>A boolean.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator BsonValue(bool value) => new(BsonType.Boolean, value ? 1 : 0);

    /// <summary>Text; null becomes BSON's null.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator BsonValue(string? value) => value is null ? Null : new(BsonType.String, 0, value);

    /// <summary>A document; null becomes BSON's null.</summary>
    /// <param name="value">The document, which is not copied.</param>
    public static implicit operator BsonValue(BsonDocument? value) => value is null ? Null : new(BsonType.Document, 0, value);

    /// <summary>An array; null becomes BSON's null.</summary>
    /// <param name="value">The array, which is not copied.</param>
    public static implicit operator BsonValue(BsonArray? value) => value is null ? Null : new(BsonType.Array, 0, value);

    /// <summary>Bytes; null becomes BSON's null.</summary>
    /// <param name="value">The bytes with their subtype.</param>
    public static implicit operator BsonValue(BsonBinary? value) => value is null ? Null : new(BsonType.Binary, 0, value);

    /// <summary>Bytes of the generic subtype; null becomes BSON's null.</summary>
    /// <param name="value">The bytes, which are not copied.</param>
    public static implicit operator BsonValue(byte[]? value) => value is null ? Null : new BsonBinary(value);

    /// <summary>An identifier.</summary>
    /// <param name="value">The identifier.</param>
    public static implicit operator BsonValue(ObjectId value) => new(BsonType.ObjectId, 0, value);

    /// <summary>A UUID, as binary subtype 4.</summary>
    /// <param name="value">The UUID.</param>
    public static implicit operator BsonValue(Guid value) => BsonBinary.FromGuid(value);

    /// <summary>A point in time, cut to milliseconds.</summary>
    /// <param name="value">The time.</param>
    public static implicit operator BsonValue(DateTimeOffset value) => DateTime(value.ToUnixTimeMilliseconds());

    /// <summary>A decimal number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BsonValue(Decimal128 value) => new(BsonType.Decimal128, 0, value);

    /// <summary>A regular expression.</summary>
    /// <param name="value">The expression.</param>
    public static implicit operator BsonValue(BsonRegex value) => new(BsonType.Regex, 0, value);

    /// <summary>A timestamp.</summary>
    /// <param name="value">The timestamp.</param>
    public static implicit operator BsonValue(BsonTimestamp value) => new(BsonType.Timestamp, (long)value.Value);

    /// <summary>Code, with or without scope.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator BsonValue(BsonJavaScript value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.Scope is null ? BsonType.JavaScript : BsonType.JavaScriptWithScope, 0, value);
    }

    /// <summary>A pointer of the deprecated type.</summary>
    /// <param name="value">The pointer.</param>
    public static implicit operator BsonValue(BsonDbPointer value) => new(BsonType.DbPointer, 0, value);

    /// <summary>A symbol of the deprecated type.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The value.</returns>
    public static BsonValue Symbol(string text) => new(BsonType.Symbol, 0, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A date, also one that no <see cref="DateTimeOffset"/> can hold.</summary>
    /// <param name="milliseconds">Milliseconds since 1970-01-01 UTC.</param>
    /// <returns>The value.</returns>
    public static BsonValue DateTime(long milliseconds) => new(BsonType.DateTime, milliseconds);

    /// <summary>The floating-point number.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public double AsDouble => BitConverter.Int64BitsToDouble(Bits(BsonType.Double));

    /// <summary>The 32-bit integer.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public int AsInt32 => (int)Bits(BsonType.Int32);

    /// <summary>The 64-bit integer.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public long AsInt64 => Bits(BsonType.Int64);

    /// <summary>The boolean.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public bool AsBoolean => Bits(BsonType.Boolean) != 0;

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public long AsMilliseconds => Bits(BsonType.DateTime);

    /// <summary>The point in time.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside the years 1 to 9999; <see cref="AsMilliseconds"/> has it.</exception>
    public DateTimeOffset AsDateTime => DateTimeOffset.FromUnixTimeMilliseconds(AsMilliseconds);

    /// <summary>The timestamp.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonTimestamp AsTimestamp => new((ulong)Bits(BsonType.Timestamp));

    /// <summary>The text of a string or symbol.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public string AsString => Type == BsonType.Symbol ? (string)_reference! : Reference<string>(BsonType.String);

    /// <summary>The document, not a copy.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonDocument AsDocument => Reference<BsonDocument>(BsonType.Document);

    /// <summary>The array, not a copy.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonArray AsArray => Reference<BsonArray>(BsonType.Array);

    /// <summary>The bytes.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonBinary AsBinary => Reference<BsonBinary>(BsonType.Binary);

    /// <summary>The identifier.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public ObjectId AsObjectId => Type == BsonType.ObjectId ? (ObjectId)_reference! : throw new BsonTypeException(BsonType.ObjectId, this);

    /// <summary>The decimal number.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public Decimal128 AsDecimal128 => Type == BsonType.Decimal128 ? (Decimal128)_reference! : throw new BsonTypeException(BsonType.Decimal128, this);

    /// <summary>The regular expression.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonRegex AsRegex => Reference<BsonRegex>(BsonType.Regex);

    /// <summary>The pointer.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonDbPointer AsDbPointer => Reference<BsonDbPointer>(BsonType.DbPointer);

    /// <summary>The code.</summary>
    /// <exception cref="BsonTypeException">It is of another type.</exception>
    public BsonJavaScript AsJavaScript => Type == BsonType.JavaScriptWithScope ? (BsonJavaScript)_reference! : Reference<BsonJavaScript>(BsonType.JavaScript);

    /// <summary>Any of the four numeric types as a floating-point number, rounded where it must be.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="BsonTypeException">It is no number.</exception>
    public double ToDouble() => Type switch
    {
        BsonType.Double => AsDouble,
        BsonType.Int32 or BsonType.Int64 => _bits,
        BsonType.Decimal128 => AsDecimal128.ToDouble(),
        _ => throw new BsonTypeException(BsonType.Double, this),
    };

    /// <summary>Any of the four numeric types as a whole number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="BsonTypeException">It is no number, not whole, or too large for 64 bits.</exception>
    public long ToInt64()
    {
        if (IsInteger) return _bits;
        var number = ToDouble();
        // 2^63 itself does not fit, and is the nearest floating-point number to the largest that does.
        return Math.Floor(number) == number && number is >= long.MinValue and < 9223372036854775808.0 ? (long)number : throw new BsonTypeException(BsonType.Int64, this);
    }

    private long Bits(BsonType type) => Type == type ? _bits : throw new BsonTypeException(type, this);

    private T Reference<T>(BsonType type)
        where T : class => Type == type ? (T)_reference! : throw new BsonTypeException(type, this);
}
