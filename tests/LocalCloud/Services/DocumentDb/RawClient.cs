using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb;

/// <summary>Sends messages byte by byte, also such as no driver would.</summary>
internal static class RawClient
{
    /// <summary>An OP_MSG with a body.</summary>
    public static byte[] Message(BsonDocument body, uint flags = 0, params byte[][] sections)
    {
        var bytes = new List<byte>();
        bytes.AddRange(BitConverter.GetBytes(flags));
        bytes.Add(0);
        bytes.AddRange(body.ToBytes());
        foreach (var section in sections) bytes.AddRange(section);
        return Framed(2013, [.. bytes]);
    }

    /// <summary>A sequence of documents (section kind 1).</summary>
    public static byte[] Sequence(string name, params BsonDocument[] documents)
    {
        var content = Encoding.UTF8.GetBytes(name + '\0').Concat(documents.SelectMany(document => document.ToBytes())).ToArray();
        return [1, .. BitConverter.GetBytes(content.Length + 4), .. content];
    }

    public static byte[] Framed(int operation, byte[] content) =>
        [.. BitConverter.GetBytes(content.Length + 16), .. BitConverter.GetBytes(7), .. BitConverter.GetBytes(0), .. BitConverter.GetBytes(operation), .. content];

    public static async Task<BsonDocument> CallAsync(TcpClient client, byte[] message)
    {
        await client.GetStream().WriteAsync(message);
        return await ReadAsync(client) ?? throw new EndOfStreamException("The server closed the connection instead of answering.");
    }

    /// <summary>Reads an answer; null where the server has closed the connection.</summary>
    public static async Task<BsonDocument?> ReadAsync(TcpClient client)
    {
        var header = new byte[16];
        if (!await FillAsync(client.Client, header)) return null;
        var rest = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - 16];
        if (!await FillAsync(client.Client, rest)) throw new EndOfStreamException("An answer was cut.");
        var start = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)) == 1 ? 20 : 5;
        return BsonDocument.FromBytes(rest.AsSpan(start));
    }

    // A stream refuses to read from a socket that was half closed.
    private static async Task<bool> FillAsync(Socket socket, byte[] buffer)
    {
        for (var filled = 0; filled < buffer.Length;)
        {
            try
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(filled));
                if (got == 0) return false;
                filled += got;
            }
            catch (SocketException)
            {
                return false;
            }
        }
        return true;
    }
}
