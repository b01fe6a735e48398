using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Values;

/// <summary>
/// Writes values as bytes whose order is that of the values, so that a B-tree that knows only bytes keeps documents in
/// MongoDB's order. Values that are equal, such as 1 and 1.0, have the same bytes. No key is the beginning of another.
/// </summary>
internal sealed class OrderedKey
{
    // Ends documents and arrays: below every type's bracket.
    private const byte End = 0x00;

    // In a text, a zero needs a second byte that tells whether it is the end.
    private const byte EndOfText = 0x01;
    private const byte EscapedZero = 0xFF;

    private readonly ArrayBufferWriter<byte> _bytes = new(64);

    public static byte[] Of(BsonValue value)
    {
        var key = new OrderedKey();
        key.Add(value);
        return key.ToArray();
    }

    /// <summary>The first key after all that begin with these bytes.</summary>
    public static byte[] After(byte[] prefix)
    {
        var next = prefix.AsSpan().TrimEnd((byte)0xFF).ToArray();
        if (next.Length > 0) next[^1]++;
        return next;
    }

    /// <summary>Adds a value. Several make a key that is ordered by the first, then the second …</summary>
    public OrderedKey Add(BsonValue value, bool descending = false)
    {
        if (!descending)
        {
            Write(value);
            return this;
        }
        var inner = new OrderedKey();
        inner.Write(value);
        foreach (var b in inner._bytes.WrittenSpan) Byte((byte)~b);
        return this;
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private void Write(BsonValue value)
    {
        Byte(ValueOrder.Bracket(value.Type));
        switch (value.Type)
        {
            case BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.Decimal128: OrderedNumber.Write(value, _bytes); break;
            case BsonType.String or BsonType.Symbol: Text(value.AsString); break;
            case BsonType.Document: Document(value.AsDocument); break;
            case BsonType.Array:
                foreach (var item in value.AsArray) Write(item);
                Byte(End);
                break;
            case BsonType.Binary:
                BinaryPrimitives.WriteInt32BigEndian(Room(4), value.AsBinary.Bytes.Length);
                _bytes.Advance(4);
                Byte(value.AsBinary.Subtype);
                _bytes.Write(value.AsBinary.Bytes.Span);
                break;
            case BsonType.ObjectId: Id(value.AsObjectId); break;
            case BsonType.Boolean: Byte(value.AsBoolean ? (byte)1 : (byte)0); break;
            case BsonType.DateTime: UInt64((ulong)value.AsMilliseconds ^ 0x8000000000000000); break;
            case BsonType.Timestamp: UInt64(value.AsTimestamp.Value); break;
            case BsonType.Regex:
                Text(value.AsRegex.Pattern);
                Text(value.AsRegex.Options);
                break;
            case BsonType.DbPointer:
                Text(value.AsDbPointer.Namespace);
                Id(value.AsDbPointer.Id);
                break;
            case BsonType.JavaScript: Text(value.AsJavaScript.Code); break;
            case BsonType.JavaScriptWithScope:
                Text(value.AsJavaScript.Code);
                Document(value.AsJavaScript.Scope!);
                break;
        }
    }

    private void Document(BsonDocument document)
    {
        foreach (var (name, value) in document)
        {
            // Fields compare by type first, then by name, then by value.
            Byte(ValueOrder.Bracket(value.Type));
            Text(name);
            Write(value);
        }
        Byte(End);
    }

    private void Text(string text)
    {
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            Byte(b);
            if (b == 0) Byte(EscapedZero);
        }
        Byte(End);
        Byte(EndOfText);
    }

    private void Id(ObjectId id)
    {
        id.CopyTo(Room(ObjectId.Size));
        _bytes.Advance(ObjectId.Size);
    }

    private void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(Room(8), value);
        _bytes.Advance(8);
    }

    private void Byte(byte value)
    {
        Room(1)[0] = value;
        _bytes.Advance(1);
    }

    private Span<byte> Room(int count) => _bytes.GetSpan(count);
}
