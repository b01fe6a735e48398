using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Workspace.Core.Bson;

/// <summary>A 12-byte identifier: seconds, a number of the process, a counter. Ordered by its bytes, so roughly by age.</summary>
public readonly struct ObjectId : IEquatable<ObjectId>, IComparable<ObjectId>
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = 12;

    private static readonly byte[] Process = RandomNumberGenerator.GetBytes(5);
    private static int _counter = RandomNumberGenerator.GetInt32(1 << 24);

    private readonly Parts _bytes;

    /// <summary>Reads an identifier from its bytes.</summary>
    /// <param name="bytes">Twelve bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"An ObjectId has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        bytes.CopyTo(_bytes);
    }

    /// <summary>When it was made, to the second.</summary>
    public DateTimeOffset Created
    {
        get
        {
            ReadOnlySpan<byte> bytes = _bytes;
            return DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        }
    }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ObjectId left, ObjectId right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ObjectId left, ObjectId right) => !left.Equals(right);

    /// <summary>Whether one comes before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;

    /// <summary>Makes a new identifier, unlike any other.</summary>
    /// <param name="time">Where the seconds come from; default the system's clock.</param>
    /// <returns>The identifier.</returns>
    public static ObjectId Create(TimeProvider? time = null)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(time ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds());
        Process.CopyTo(bytes[4..]);
        var counter = Interlocked.Increment(ref _counter);
        (bytes[9], bytes[10], bytes[11]) = ((byte)(counter >> 16), (byte)(counter >> 8), (byte)counter);
        return new ObjectId(bytes);
    }

    /// <summary>Reads an identifier from 24 hexadecimal digits.</summary>
    /// <param name="text">The digits.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">They are not 24 hexadecimal digits.</exception>
    public static ObjectId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is no ObjectId: it must have 24 hexadecimal digits, such as 507f1f77bcf86cd799439011.");

    /// <summary>Reads an identifier from 24 hexadecimal digits, if that is what they are.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="id">The identifier.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectId id)
    {
        id = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text is null || text.Length != 2 * Size || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        id = new ObjectId(bytes);
        return true;
    }

    /// <summary>Copies the twelve bytes.</summary>
    /// <param name="destination">Where to.</param>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(ObjectId other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ObjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(ObjectId other)
    {
        ReadOnlySpan<byte> mine = _bytes;
        return mine.SequenceCompareTo(other._bytes);
    }

    /// <summary>The identifier as 24 hexadecimal digits.</summary>
    /// <returns>Lower-case digits.</returns>
    public override string ToString() => Convert.ToHexStringLower(_bytes);

    [InlineArray(Size)]
    private struct Parts
    {
        private byte _first;
    }
}
