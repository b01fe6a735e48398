using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Workspace.Core.Bson;

/// <summary>Writes BSON into a buffer that grows and goes back to a pool when the writer is disposed.</summary>
public sealed class BsonWriter : IDisposable
{
    private const byte OldGenericSubtype = 2;
    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer;
    private int _depth;

    /// <summary>Starts with an empty buffer.</summary>
    /// <param name="capacity">How many bytes are likely to be written.</param>
    public BsonWriter(int capacity = 1024) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>The bytes; valid until the next call.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    /// <summary>Writes a whole document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="BsonFormatException">It is nested too deeply, or a name or pattern contains a zero character.</exception>
    public void WriteDocument(BsonDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var start = BeginDocument();
        foreach (var (name, value) in document) Write(name, value);
        EndDocument(start);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="BsonFormatException">It is nested too deeply, or a name or pattern contains a zero character.</exception>
    public void Write(string name, BsonValue value)
    {
        WriteHeader(value.Type, name);
        WriteContent(value);
    }

    /// <summary>Writes a field whose value is BSON already.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The bytes of the value, which are not checked.</param>
    public void WriteRaw(BsonType type, string name, ReadOnlySpan<byte> value)
    {
        WriteHeader(type, name);
        WriteBytes(value);
    }

    /// <summary>Starts a field that is a document or an array.</summary>
    /// <param name="type">Which of them.</param>
    /// <param name="name">Its name.</param>
    /// <returns>What <see cref="EndDocument"/> needs.</returns>
    public int BeginDocument(BsonType type, string name)
    {
        WriteHeader(type, name);
        return BeginDocument();
    }

    /// <summary>Starts a document.</summary>
    /// <returns>What <see cref="EndDocument"/> needs.</returns>
    /// <exception cref="BsonFormatException">It is nested too deeply.</exception>
    public int BeginDocument()
    {
        if (++_depth > BsonLimits.MaxDepth) throw new BsonFormatException(Length, $"it is nested more than {BsonLimits.MaxDepth} levels deep.");
        Room(4);
        Length += 4;
        return Length - 4;
    }

    /// <summary>Ends a document.</summary>
    /// <param name="start">What its beginning returned.</param>
    public void EndDocument(int start)
    {
        _depth--;
        WriteByte(0);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(start), Length - start);
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Writes 32 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);
        Length += 4;
    }

    /// <summary>Overwrites 32 bits that were written before.</summary>
    /// <param name="position">Where.</param>
    /// <param name="value">The number.</param>
    public void PatchInt32(int position, int value) => BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(position, 4), value);

    /// <summary>Forgets what was written after a position.</summary>
    /// <param name="length">How many bytes stay.</param>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }

    private void WriteHeader(BsonType type, string name)
    {
        if (type == BsonType.Missing) throw new ArgumentException($"Field \"{name}\" has no value.", nameof(type));
        WriteByte((byte)type);
        WriteShortText(name);
    }

    private void WriteContent(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Double: WriteInt64(BitConverter.DoubleToInt64Bits(value.AsDouble)); break;
            case BsonType.String or BsonType.Symbol: WriteText(value.AsString); break;
            case BsonType.Document: WriteDocument(value.AsDocument); break;
            case BsonType.Array: WriteArray(value.AsArray); break;
            case BsonType.Binary: WriteBinary(value.AsBinary); break;
            case BsonType.ObjectId: WriteObjectId(value.AsObjectId); break;
            case BsonType.Boolean: WriteByte(value.AsBoolean ? (byte)1 : (byte)0); break;
            case BsonType.DateTime: WriteInt64(value.AsMilliseconds); break;
            case BsonType.Regex:
                WriteShortText(value.AsRegex.Pattern);
                WriteShortText(value.AsRegex.Options);
                break;
            case BsonType.DbPointer:
                WriteText(value.AsDbPointer.Namespace);
                WriteObjectId(value.AsDbPointer.Id);
                break;
            case BsonType.JavaScript: WriteText(value.AsJavaScript.Code); break;
            case BsonType.JavaScriptWithScope: WriteCodeWithScope(value.AsJavaScript); break;
            case BsonType.Int32: WriteInt32(value.AsInt32); break;
            case BsonType.Timestamp: WriteInt64((long)value.AsTimestamp.Value); break;
            case BsonType.Int64: WriteInt64(value.AsInt64); break;
            case BsonType.Decimal128:
                BinaryPrimitives.WriteUInt128LittleEndian(Room(16), value.AsDecimal128.Bits);
                Length += 16;
                break;
                // Undefined, null and the two keys are their type alone.
        }
    }

    private void WriteArray(BsonArray array)
    {
        var start = BeginDocument();
        Span<byte> digits = stackalloc byte[11];
        for (var i = 0; i < array.Count; i++)
        {
            var value = array[i];
            if (value.IsMissing) throw new ArgumentException($"Element {i} of an array has no value.", nameof(array));
            WriteByte((byte)value.Type);
            _ = i.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
            WriteBytes(digits[..length]);
            WriteByte(0);
            WriteContent(value);
        }
        EndDocument(start);
    }

    private void WriteBinary(BsonBinary binary)
    {
        var old = binary.Subtype == OldGenericSubtype;
        WriteInt32(binary.Bytes.Length + (old ? 4 : 0));
        WriteByte(binary.Subtype);
        if (old) WriteInt32(binary.Bytes.Length);
        WriteBytes(binary.Bytes.Span);
    }

    private void WriteCodeWithScope(BsonJavaScript code)
    {
        var start = Length;
        WriteInt32(0);
        WriteText(code.Code);
        WriteDocument(code.Scope!);
        PatchInt32(start, Length - start);
    }

    private void WriteObjectId(ObjectId id)
    {
        id.CopyTo(Room(ObjectId.Size));
        Length += ObjectId.Size;
    }

    private void WriteText(string text)
    {
        var start = Length;
        WriteInt32(0);
        WriteUtf8(text);
        WriteByte(0);
        PatchInt32(start, Length - start - 4);
    }

    private void WriteShortText(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new BsonFormatException(Length, $"\"{text.Replace("\0", "\\0", StringComparison.Ordinal)}\" contains a zero character, which BSON forbids in names and patterns.");
        WriteUtf8(text);
        WriteByte(0);
    }

    private void WriteUtf8(string text)
    {
        var room = Room(Utf8Strict.GetMaxByteCount(text.Length));
        try
        {
            Length += Utf8Strict.GetBytes(text, room);
        }
        catch (EncoderFallbackException)
        {
            throw new BsonFormatException(Length, "a text contains half a surrogate pair, which UTF-8 cannot carry.");
        }
    }

    private void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);
        Length += 8;
    }

    private void WriteByte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    private Span<byte> Room(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)_buffer.Length * 2, (long)Length + count), Array.MaxLength));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        return _buffer.AsSpan(Length);
    }
}
