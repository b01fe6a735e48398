using System.IO.Compression;

namespace Workspace.Learn.Interchange.Archives;

/// <summary>One file inside a zip archive.</summary>
/// <param name="Name">Its name inside the archive, with forward slashes.</param>
/// <param name="Length">Its bytes when unpacked, as the archive announces them.</param>
/// <param name="Entry">The entry.</param>
internal sealed record ArchiveEntry(string Name, long Length, ZipArchiveEntry Entry)
{
    /// <summary>Reads the whole content and checks it against the announced length and checksum.</summary>
    /// <param name="read">Takes exactly the announced bytes from the stream.</param>
    /// <exception cref="InvalidDataException">The content is another than the archive announces.</exception>
    internal T Read<T>(Func<ArchiveStream, T> read)
    {
        using var content = Entry.Open();
        var stream = new ArchiveStream(content, Length);
        var result = read(stream);
        try
        {
            if (stream.Left != 0) throw new InvalidDataException($"its entry {Name} has {stream.Left} bytes after its content.");
            if (stream.Crc != Entry.Crc32) throw new InvalidDataException($"the checksum of its entry {Name} is wrong: it was damaged after it was written.");
            return result;
        }
        catch
        {
            (result as IDisposable)?.Dispose();
            throw;
        }
    }

    internal byte[] ReadAll() => Read(stream =>
    {
        var bytes = new byte[Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
