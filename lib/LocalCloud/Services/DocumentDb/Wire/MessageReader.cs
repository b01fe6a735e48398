using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Wire;

/// <summary>Reads messages: OP_MSG, and OP_QUERY for the first greeting of old drivers.</summary>
/// <remarks>MongoDB specifications, <c>OP_MSG.rst</c>; MongoDB manual, "MongoDB Wire Protocol".</remarks>
internal static class MessageReader
{
    public const int MaxMessageSize = 48_000_000;

    private const int HeaderSize = 16;
    private const int OpQuery = 2004;
    private const int OpMessage = 2013;
    private const uint ChecksumPresent = 1;
    private const uint MoreToCome = 2;
    private const uint RequiredBits = 0xFFFF;

    // Grown as bytes come, not by what a header promises.
    private const int FirstBuffer = 64 * 1024;

    // Lists that may be long, and are left as bytes until they are needed.
    private static readonly HashSet<string> ListNames = new(StringComparer.Ordinal) { "documents", "updates", "deletes" };

    /// <summary>Reads one message.</summary>
    /// <returns>The message, or null where the client has closed the connection between two.</returns>
    /// <exception cref="WireException">What came is none.</exception>
    /// <exception cref="BsonFormatException">A document in it is broken.</exception>
    /// <exception cref="EndOfStreamException">The connection ended within it.</exception>
    public static async Task<Request?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        var got = await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (got == 0) return null;
        if (got < HeaderSize) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length < HeaderSize || length > MaxMessageSize) throw new WireException($"its length is {length}; {HeaderSize} to {MaxMessageSize} are possible.");
        var message = await ReadRestAsync(stream, header, length, cancellationToken).ConfigureAwait(false);
        var id = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        return BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)) switch
        {
            OpMessage => ReadMessage(id, message),
            OpQuery => ReadQuery(id, message),
            var other => throw new WireException($"operation {other} is not known; OP_MSG ({OpMessage}) and, for greetings, OP_QUERY ({OpQuery}) are."),
        };
    }

    private static async Task<byte[]> ReadRestAsync(Stream stream, byte[] header, int length, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(length, FirstBuffer)];
        header.CopyTo(buffer, 0);
        for (var filled = HeaderSize; filled < length;)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(length, buffer.Length * 2L));
            var got = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (got == 0) throw new EndOfStreamException();
            filled += got;
        }
        return buffer;
    }

    private static Request ReadMessage(int id, byte[] message)
    {
        if (message.Length < HeaderSize + 9) throw new WireException("an OP_MSG has a section at least.");
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(HeaderSize));
        if ((flags & RequiredBits & ~(ChecksumPresent | MoreToCome)) != 0) throw new WireException($"flags 0x{flags:X} have a required bit that is not known.");
        var end = message.Length;
        if ((flags & ChecksumPresent) != 0) CheckSum(message, end -= 4);
        BsonDocument? body = null;
        var lists = new Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
        for (var position = HeaderSize + 4; position < end;)
        {
            var kind = message[position++];
            var section = message.AsMemory(position, SizeAt(message, position, end));
            position += section.Length;
            if (kind == 0) body = body is null ? ReadBody(section, lists) : throw new WireException("an OP_MSG has one body, not two.");
            else if (kind == 1) ReadSequence(section, lists);
            else throw new WireException($"section kind {kind} is not known; 0 and 1 are.");
        }
        return new Request { Id = id, Body = body ?? throw new WireException("an OP_MSG has no body."), Lists = lists, WantsReply = (flags & MoreToCome) == 0 };
    }

    private static void CheckSum(byte[] message, int end)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in message.AsSpan(0, end)) crc = BitOperations.Crc32C(crc, b);
        if (~crc != BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(end))) throw new WireException("its checksum (CRC-32C) is wrong.");
    }

    private static int SizeAt(byte[] message, int position, int end)
    {
        var size = end - position >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(position)) : 0;
        return size >= 5 && size <= end - position ? size : throw new WireException($"a section at byte {position} says that it has {size} bytes; {end - position} are left.");
    }

    private static BsonDocument ReadBody(ReadOnlyMemory<byte> bytes, Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> lists)
    {
        var body = new BsonDocument();
        var reader = new BsonReader(bytes.Span);
        while (reader.ReadElement())
        {
            var name = reader.Name;
            if (reader.Type == BsonType.Array && ListNames.Contains(name) && body.Count > 0)
            {
                var start = reader.Position;
                var length = reader.PassValue().Length;
                if (ReadDocuments(bytes.Slice(start, length)) is { } documents)
                {
                    lists[name] = documents;
                    continue;
                }
                throw new WireException($"\"{name}\" has an element that is no document.");
            }
            if (body.Contains(name)) throw new WireException($"its body has two fields named \"{name}\".");
            body.Add(name, reader.ReadValue());
        }
        return body;
    }

    private static List<ReadOnlyMemory<byte>>? ReadDocuments(ReadOnlyMemory<byte> array)
    {
        var documents = new List<ReadOnlyMemory<byte>>();
        var reader = new BsonReader(array.Span);
        while (reader.ReadElement())
        {
            if (reader.Type != BsonType.Document) return null;
            var start = reader.Position;
            documents.Add(array.Slice(start, reader.PassValue().Length));
        }
        return documents;
    }

    // Size, name, then documents one after another.
    private static void ReadSequence(ReadOnlyMemory<byte> section, Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> lists)
    {
        var nameLength = section.Span[4..].IndexOf((byte)0);
        if (nameLength < 0) throw new WireException("the name of a document sequence has no end.");
        var name = Encoding.UTF8.GetString(section.Span.Slice(4, nameLength));
        var documents = new List<ReadOnlyMemory<byte>>();
        for (var position = 5 + nameLength; position < section.Length;)
        {
            var left = section.Length - position;
            var size = left >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(section.Span[position..]) : 0;
            if (size < 5 || size > left) throw new WireException($"a document of sequence \"{name}\" says that it has {size} bytes; {left} are left.");
            documents.Add(section.Slice(position, size));
            position += size;
        }
        if (!lists.TryAdd(name, documents)) throw new WireException($"sequence \"{name}\" comes twice.");
    }

    // flags, full collection name, skip, limit, query
    private static Request ReadQuery(int id, byte[] message)
    {
        var rest = message.AsSpan(HeaderSize);
        var nameLength = rest.Length > 4 ? rest[4..].IndexOf((byte)0) : -1;
        if (nameLength < 0) throw new WireException("an OP_QUERY names a collection.");
        var name = Encoding.UTF8.GetString(rest.Slice(4, nameLength));
        var start = HeaderSize + 4 + nameLength + 1 + 8;
        if (!name.EndsWith(".$cmd", StringComparison.Ordinal) || start > message.Length) throw new WireException("an OP_QUERY can only be a greeting; everything else must be OP_MSG.");
        var query = BsonDocument.FromBytes(message.AsSpan(start, SizeAt(message, start, message.Length)));
        // Drivers may wrap a command to give it options.
        var body = query.Count > 0 && query.First().Key == "$query" ? query["$query"].AsDocument : query;
        body["$db"] = name[..^".$cmd".Length];
        return new Request { Id = id, Body = body, Lists = new Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>>(), WantsReply = true, IsLegacy = true };
    }
}
