using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Workspace.Core.Bson;

/// <summary>Walks over the fields of one BSON document in place, without a copy. Every length, type and text is checked as it is reached.</summary>
/// <remarks>BSON specification 1.1, bsonspec.org.</remarks>
public ref partial struct BsonReader
{
    private const int SmallestDocument = 5;
    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _end;
    private readonly int _depth;
    private int _position;
    private int _nameStart;
    private int _nameLength;
    private int _valueStart;

    /// <summary>Starts before the first field.</summary>
    /// <param name="document">Exactly one document.</param>
    /// <exception cref="BsonFormatException">Its length is not that of the bytes.</exception>
    public BsonReader(ReadOnlySpan<byte> document)
        : this(document, 0, depth: 1)
    {
        if (_end + 1 != document.Length) throw new BsonFormatException(0, $"the document says that it has {_end + 1} bytes, but there are {document.Length}.");
    }

    private BsonReader(ReadOnlySpan<byte> bytes, int start, int depth)
    {
        if (depth > BsonLimits.MaxDepth) throw new BsonFormatException(start, $"it is nested more than {BsonLimits.MaxDepth} levels deep.");
        if (bytes.Length - start < SmallestDocument) throw new BsonFormatException(start, "a document needs at least 5 bytes, and the bytes end before.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[start..]);
        if (length < SmallestDocument || length > bytes.Length - start) throw new BsonFormatException(start, $"a document says that it has {length} bytes; {bytes.Length - start} are left.");
        _bytes = bytes;
        _depth = depth;
        _position = start + 4;
        _end = start + length - 1;
        if (bytes[_end] != 0) throw new BsonFormatException(_end, "a document must end with a zero byte.");
    }

    /// <summary>The type of the current field.</summary>
    public BsonType Type { get; private set; }

    /// <summary>The name of the current field as UTF-8.</summary>
    public readonly ReadOnlySpan<byte> NameBytes => _bytes.Slice(_nameStart, _nameLength);

    /// <summary>The name of the current field.</summary>
    /// <exception cref="BsonFormatException">It is no valid UTF-8.</exception>
    public readonly string Name => BsonNames.Get(NameBytes) ?? throw new BsonFormatException(_nameStart, "a field name is no valid UTF-8.");

    /// <summary>Where the current field starts, its type byte included.</summary>
    public readonly int ElementStart => _nameStart - 1;

    /// <summary>Where the reader stands.</summary>
    public readonly int Position => _position;

    /// <summary>Reads a whole document.</summary>
    /// <param name="bytes">Exactly one document.</param>
    /// <param name="only">Top-level fields to read, others are passed over; null for all.</param>
    /// <returns>The document.</returns>
    /// <exception cref="BsonFormatException">The bytes are none.</exception>
    public static BsonDocument ReadDocument(ReadOnlySpan<byte> bytes, IReadOnlySet<string>? only = null)
    {
        var reader = new BsonReader(bytes);
        return reader.ReadFields(only);
    }

    /// <summary>Checks bytes to the last without reading values.</summary>
    /// <param name="bytes">Exactly one document.</param>
    /// <exception cref="BsonFormatException">The bytes are none.</exception>
    public static void Validate(ReadOnlySpan<byte> bytes)
    {
        var reader = new BsonReader(bytes);
        reader.SkipFields(names: true);
    }

    /// <summary>Goes to the next field, whose value must then be read or skipped.</summary>
    /// <returns>False at the end of the document.</returns>
    /// <exception cref="BsonFormatException">What follows is no field.</exception>
    public bool ReadElement()
    {
        if (_position == _end) return false;
        if (_position > _end) throw new BsonFormatException(_position, "a value reaches beyond the end of its document.");
        Type = (BsonType)_bytes[_position];
        if (!IsKnown(Type)) throw new BsonFormatException(_position, $"0x{(byte)Type:X2} is no BSON type.");
        _nameStart = _position + 1;
        _nameLength = TextLength(_nameStart);
        _position = _valueStart = _nameStart + _nameLength + 1;
        return true;
    }

    /// <summary>Passes over the current value, checking it.</summary>
    /// <returns>The bytes of the value.</returns>
    /// <exception cref="BsonFormatException">It is broken.</exception>
    public ReadOnlySpan<byte> SkipValue()
    {
        _valueStart = _position;
        switch (Type)
        {
            case BsonType.Document or BsonType.Array:
                var inner = new BsonReader(_bytes, Need(SmallestDocument), _depth + 1);
                CheckInside(inner);
                inner.SkipFields(names: Type == BsonType.Document);
                _position = inner._end + 1;
                break;
            case BsonType.String or BsonType.JavaScript or BsonType.Symbol:
                CheckUtf8(ReadTextBytes());
                break;
            case BsonType.Boolean:
                ReadBoolean();
                break;
            case BsonType.Binary or BsonType.Regex or BsonType.DbPointer or BsonType.JavaScriptWithScope:
                ReadValue();
                break;
            default:
                _position = Need(FixedSize(Type)) + FixedSize(Type);
                break;
        }
        return _bytes[_valueStart.._position];
    }

    /// <summary>Passes over the current value by its length alone. What lies inside a document or array is not checked.</summary>
    /// <returns>The bytes of the value.</returns>
    /// <exception cref="BsonFormatException">It reaches beyond the document.</exception>
    public ReadOnlySpan<byte> PassValue()
    {
        if (Type is not (BsonType.Document or BsonType.Array)) return SkipValue();
        _valueStart = _position;
        var inner = new BsonReader(_bytes, Need(SmallestDocument), _depth + 1);
        CheckInside(inner);
        _position = inner._end + 1;
        return _bytes[_valueStart.._position];
    }

    private static bool IsKnown(BsonType type) => type is >= BsonType.Double and <= BsonType.Decimal128 or BsonType.MinKey or BsonType.MaxKey;

    private static int FixedSize(BsonType type) => type switch
    {
        BsonType.Int32 => 4,
        BsonType.Double or BsonType.DateTime or BsonType.Timestamp or BsonType.Int64 => 8,
        BsonType.ObjectId => ObjectId.Size,
        BsonType.Decimal128 => 16,
        _ => 0,
    };

    private readonly int Need(int count) => count <= _end - _position
        ? _position
        : throw new BsonFormatException(_position, $"a value of type {Type} needs {count} bytes; its document has {_end - _position} left.");

    private readonly void CheckInside(in BsonReader inner)
    {
        if (inner._end >= _end) throw new BsonFormatException(_position, "an embedded document reaches beyond the end of the document it stands in.");
    }

    private readonly int TextLength(int start)
    {
        var length = _bytes[start..(_end + 1)].IndexOf((byte)0);
        // The zero byte that ends the document is not the one that ends a text in it.
        return length >= 0 && start + length < _end ? length : throw new BsonFormatException(start, "a text without an end.");
    }

    private readonly void CheckUtf8(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text)) throw new BsonFormatException(_valueStart, "a text is no valid UTF-8.");
    }

    private void SkipFields(bool names)
    {
        var seen = names ? new FieldNameSet() : default;
        while (ReadElement())
        {
            if (names && (!Utf8.IsValid(NameBytes) || !seen.Add(_bytes, _nameStart, _nameLength))) throw BadName();
            SkipValue();
        }
    }

    private readonly BsonFormatException BadName() => Utf8.IsValid(NameBytes)
        ? new BsonFormatException(_nameStart, $"a document has two fields named \"{Name}\"; which of them counts, the format does not say.")
        : new BsonFormatException(_nameStart, "a field name is no valid UTF-8.");
}
