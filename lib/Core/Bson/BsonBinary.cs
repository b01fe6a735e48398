namespace Workspace.Core.Bson;

/// <summary>Bytes with a subtype. They are not copied; do not change them afterwards.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="subtype">What they are: 0 generic (default), 2 old generic, 3 old UUID, 4 UUID, 5 MD5, 6 encrypted, 128 and up the user's own.</param>
public sealed class BsonBinary(byte[] bytes, byte subtype = 0) : IEquatable<BsonBinary>
{
    /// <summary>The subtype of a UUID in network byte order.</summary>
    public const byte UuidSubtype = 4;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes ?? throw new ArgumentNullException(nameof(bytes));

    /// <summary>What they are.</summary>
    public byte Subtype { get; } = subtype;

    /// <summary>A UUID in network byte order.</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>Its 16 bytes with subtype 4.</returns>
    public static BsonBinary FromGuid(Guid value) => new(value.ToByteArray(bigEndian: true), UuidSubtype);

    /// <summary>The bytes as a UUID.</summary>
    /// <returns>The UUID.</returns>
    /// <exception cref="BsonTypeException">They are not of subtype 4, or not 16.</exception>
    public Guid ToGuid() => Subtype == UuidSubtype && Bytes.Length == 16 ? new Guid(Bytes.Span, bigEndian: true) : throw new BsonTypeException(BsonType.Binary, this);

    /// <inheritdoc/>
    public bool Equals(BsonBinary? other) => other is not null && Subtype == other.Subtype && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BsonBinary);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Subtype);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
