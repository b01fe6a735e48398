using System.IO.Compression;

namespace Workspace.Learn.Interchange.Archives;

/// <summary>Adds entries to a new zip archive.</summary>
internal static class ArchiveWriter
{
    // The first day that zip knows, so that the same arrays always make the same file.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static Stream Add(ZipArchive archive, string name, bool compress = false)
    {
        if (!ArchiveReader.IsPlainName(name)) throw new ArgumentException($"\"{name}\" cannot be the name of an array: it would reach outside of the archive. Leave out leading slashes, backslashes, drives, \"..\" and control characters.", nameof(name));
        var entry = archive.CreateEntry(name, compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
