using System.Buffers.Binary;
using System.IO.Compression;

namespace Workspace.Learn.Structures.Reading;

/// <summary>The bytes of a structure file, unpacked where they are gzip, and the places in them.</summary>
internal static class SourceText
{
    // A header of 10 bytes, an empty block, checksum and length.
    private const int SmallestGzip = 20;

    internal static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <exception cref="InvalidDataException">It is damaged or cut off, or unpacks to more than allowed.</exception>
    internal static byte[] Unpack(byte[] gzip, int mostBytes)
    {
        using var source = new MemoryStream(gzip);
        using var unpacking = new GZipStream(source, CompressionMode.Decompress);
        using var result = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = unpacking.Read(buffer)) > 0;)
        {
            if (result.Length + read > mostBytes) throw new InvalidDataException($"it unpacks to more than {mostBytes} bytes. If you trust the file, raise {nameof(StructureReadOptions)}.{nameof(StructureReadOptions.MaxBytes)}.");
            result.Write(buffer, 0, read);
        }
        // The last member ends with the length of its content; the stream itself does not mind if the end is missing.
        if (!EndsWhole(gzip, result.Length)) throw new InvalidDataException("its gzip stream ends early. The file was cut off: fetch it again.");
        return result.ToArray();
    }

    /// <summary>The line and the column of a byte, both from 1.</summary>
    internal static (int Line, int Column) Place(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        return (before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'));
    }

    // Where several members follow each other (RFC 1952), the length at the end is that of the last alone.
    private static bool EndsWhole(ReadOnlySpan<byte> gzip, long unpacked) =>
        gzip.Length >= SmallestGzip && (BinaryPrimitives.ReadUInt32LittleEndian(gzip[^4..]) == (uint)unpacked || gzip[1..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) >= 0);
}
