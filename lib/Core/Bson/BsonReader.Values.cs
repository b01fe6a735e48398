using System.Buffers.Binary;
using System.Text;

namespace Workspace.Core.Bson;

public ref partial struct BsonReader
{
    private const byte OldGenericSubtype = 2;

    /// <summary>Reads the current value.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="BsonFormatException">It is broken.</exception>
    public BsonValue ReadValue()
    {
        _valueStart = _position;
        switch (Type)
        {
            case BsonType.Double: return BinaryPrimitives.ReadDoubleLittleEndian(Take(8));
            case BsonType.String: return ReadText();
            case BsonType.Document: return ReadInnerDocument();
            case BsonType.Array: return ReadArray();
            case BsonType.Binary: return ReadBinary();
            case BsonType.Undefined: return BsonValue.Undefined;
            case BsonType.ObjectId: return new ObjectId(Take(ObjectId.Size));
            case BsonType.Boolean: return ReadBoolean();
            case BsonType.DateTime: return BsonValue.DateTime(BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
            case BsonType.Null: return BsonValue.Null;
            case BsonType.Regex: return new BsonRegex(ReadShortText(), ReadShortText());
            case BsonType.DbPointer: return new BsonDbPointer(ReadText(), new ObjectId(Take(ObjectId.Size)));
            case BsonType.JavaScript: return new BsonJavaScript(ReadText());
            case BsonType.Symbol: return BsonValue.Symbol(ReadText());
            case BsonType.JavaScriptWithScope: return ReadCodeWithScope();
            case BsonType.Int32: return BinaryPrimitives.ReadInt32LittleEndian(Take(4));
            case BsonType.Timestamp: return new BsonTimestamp(BinaryPrimitives.ReadUInt64LittleEndian(Take(8)));
            case BsonType.Int64: return BinaryPrimitives.ReadInt64LittleEndian(Take(8));
            case BsonType.Decimal128: return new Decimal128(BinaryPrimitives.ReadUInt128LittleEndian(Take(16)));
            case BsonType.MinKey: return BsonValue.MinKey;
            default: return BsonValue.MaxKey;
        }
    }

    private BsonDocument ReadFields(IReadOnlySet<string>? only)
    {
        var document = new BsonDocument();
        while (ReadElement())
        {
            var name = Name;
            if (only is not null && !only.Contains(name)) PassValue();
            else if (!document.TryAppend(name, ReadValue())) throw new BsonFormatException(_position, $"a document has two fields named \"{name}\"; which of them counts, the format does not say.");
        }
        return document;
    }

    private BsonDocument ReadInnerDocument()
    {
        var inner = new BsonReader(_bytes, Need(SmallestDocument), _depth + 1);
        CheckInside(inner);
        var document = inner.ReadFields(only: null);
        _position = inner._end + 1;
        return document;
    }

    private BsonArray ReadArray()
    {
        var inner = new BsonReader(_bytes, Need(SmallestDocument), _depth + 1);
        CheckInside(inner);
        var array = new BsonArray();
        // The names of an array's elements are their positions; nothing is gained by reading them.
        while (inner.ReadElement()) array.Add(inner.ReadValue());
        _position = inner._end + 1;
        return array;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _bytes.Slice(Need(count), count);
        _position += count;
        return taken;
    }

    private bool ReadBoolean() => Take(1)[0] switch
    {
        0 => false,
        1 => true,
        var other => throw new BsonFormatException(_position - 1, $"a boolean is 0 or 1, not {other}."),
    };

    private ReadOnlySpan<byte> ReadTextBytes()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        if (length < 1 || length > _end - _position) throw new BsonFormatException(_position - 4, $"a text says that it has {length} bytes; its document has {_end - _position} left.");
        var text = Take(length);
        return text[^1] == 0 ? text[..^1] : throw new BsonFormatException(_position - 1, "a text must end with a zero byte.");
    }

    private string ReadText() => Decode(ReadTextBytes());

    private string ReadShortText()
    {
        var length = TextLength(_position);
        return Decode(Take(length + 1)[..^1]);
    }

    private readonly string Decode(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw new BsonFormatException(_valueStart, "a text is no valid UTF-8.");
        }
    }

    private BsonBinary ReadBinary()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        if (length < 0 || length > _end - _position - 1) throw new BsonFormatException(_position - 4, $"binary data says that it has {length} bytes; its document has {_end - _position} left.");
        var subtype = Take(1)[0];
        var bytes = Take(length);
        if (subtype == OldGenericSubtype)
        {
            // This subtype repeats the length inside.
            if (length < 4 || BinaryPrimitives.ReadInt32LittleEndian(bytes) != length - 4) throw new BsonFormatException(_valueStart, "binary data of subtype 2 must repeat its length.");
            bytes = bytes[4..];
        }
        return new BsonBinary(bytes.ToArray(), subtype);
    }

    private BsonJavaScript ReadCodeWithScope()
    {
        var start = _position;
        var length = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        var code = ReadText();
        var scope = ReadInnerDocument();
        return _position - start == length ? new BsonJavaScript(code, scope) : throw new BsonFormatException(start, $"code with scope says that it has {length} bytes, but has {_position - start}.");
    }
}
