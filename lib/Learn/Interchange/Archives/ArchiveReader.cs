using System.IO.Compression;

namespace Workspace.Learn.Interchange.Archives;

/// <summary>A zip archive that was written by somebody else: everything it announces is checked before it is believed.</summary>
/// <remarks>Source: PKWARE APPNOTE 6.3.10. Zip64, stored and deflated entries are read; nothing is ever unpacked to disk.</remarks>
internal sealed class ArchiveReader : IDisposable
{
    // Deflate packs at most 258 bytes into two bits.
    private const long MostDeflateRatio = 1032;

    private readonly ZipArchive _archive;
    private readonly OrderedDictionary<string, ArchiveEntry> _entries;

    private ArchiveReader(ZipArchive archive, OrderedDictionary<string, ArchiveEntry> entries) => (_archive, _entries) = (archive, entries);

    /// <summary>The entries by name, in the archive's order; folders are left out.</summary>
    internal IReadOnlyDictionary<string, ArchiveEntry> Entries => _entries;

    /// <exception cref="InvalidDataException">It is no zip archive, or one that no honest program writes.</exception>
    internal static ArchiveReader Open(string path, TensorFileLimits limits)
    {
        var file = File.OpenRead(path);
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return new ArchiveReader(archive, Check(archive, file.Length, limits));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _archive.Dispose();

    private static OrderedDictionary<string, ArchiveEntry> Check(ZipArchive archive, long fileLength, TensorFileLimits limits)
    {
        var entries = new OrderedDictionary<string, ArchiveEntry>(StringComparer.Ordinal);
        Int128 stored = 0, expanded = 0;
        foreach (var entry in archive.Entries)
        {
            RequirePlainName(entry.FullName);
            if (entry.FullName.EndsWith('/') && entry.Length == 0) continue;
            if (entry.IsEncrypted) throw new InvalidDataException($"its entry {entry.FullName} is encrypted. Unpack it with its password first.");
            if (!entries.TryAdd(entry.FullName, new ArchiveEntry(entry.FullName, entry.Length, entry))) throw new InvalidDataException($"it has two entries named {entry.FullName}.");
            RequirePossible(entry, fileLength);
            stored += entry.CompressedLength;
            if (entry.Length != entry.CompressedLength) expanded += entry.Length;
        }
        // Entries that overlap are how a small file unpacks to petabytes.
        if (stored > fileLength) throw new InvalidDataException($"its entries announce {stored} bytes, and the file has {fileLength}: they overlap.");
        if (expanded > limits.MaxExpandedBytes)
            throw new InvalidDataException($"its compressed entries unpack to {expanded} bytes, and at most {limits.MaxExpandedBytes} are allowed. If you trust the file, raise {nameof(TensorFileLimits)}.{nameof(TensorFileLimits.MaxExpandedBytes)}.");
        return entries;
    }

    private static void RequirePossible(ZipArchiveEntry entry, long fileLength)
    {
        var (packed, unpacked) = (entry.CompressedLength, entry.Length);
        if (packed < 0 || unpacked < 0 || packed > fileLength || unpacked > (Int128)packed * MostDeflateRatio + MostDeflateRatio)
            throw new InvalidDataException($"its entry {entry.FullName} announces {unpacked} bytes packed into {packed}, which cannot be.");
    }

    // Names become keys, and keys become file names sooner or later.
    internal static bool IsPlainName(string name) =>
        name.Length > 0 && name[0] != '/' && !(name.Length > 1 && name[1] == ':') && !name.Any(c => c == '\\' || char.IsControl(c)) && !name.Split('/').Contains("..");

    private static void RequirePlainName(string name)
    {
        if (!IsPlainName(name)) throw new InvalidDataException($"it has an entry named \"{name.ReplaceLineEndings("\\n")}\", which would reach outside of the archive.");
    }
}
