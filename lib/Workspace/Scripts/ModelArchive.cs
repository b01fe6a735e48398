using System.Formats.Tar;
using System.IO.Compression;
using Workspace.Core.Errors;

namespace Workspace.Scripts;

/// <summary>A trained model as SageMaker keeps it: the files of one folder in <c>model.tar.gz</c>.</summary>
public static class ModelArchive
{
    /// <summary>Packs a folder.</summary>
    /// <param name="folder">The folder; its name is not part of the archive.</param>
    /// <param name="path">The archive, created or overwritten.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Done when the archive is complete.</returns>
    public static async Task PackAsync(string folder, string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.Create(path);
        await using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        await TarFile.CreateFromDirectoryAsync(folder, gzip, includeBaseDirectory: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Unpacks an archive. Only ordinary files and folders come out, only below the folder, and only so much.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">Where to; created where it is missing.</param>
    /// <param name="maxBytes">Most bytes that it may unpack to; default 10 GB.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Done when all files are there.</returns>
    /// <exception cref="ModelArchiveException">It is no such archive, or it holds what it must not.</exception>
    public static async Task UnpackAsync(string path, string folder, long maxBytes = 10L << 30, CancellationToken cancellationToken = default)
    {
        var root = Path.GetFullPath(folder);
        Directory.CreateDirectory(root);
        try
        {
            await using var file = File.OpenRead(path);
            await using var gzip = new GZipStream(file, CompressionMode.Decompress);
            await using var tar = new TarReader(gzip);
            for (var left = maxBytes; await tar.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry;)
            {
                left -= entry.Length;
                if (left < 0) throw new ModelArchiveException(path, $"it unpacks to more than {maxBytes:N0} bytes, the most that it may.");
                await UnpackAsync(path, root, entry, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new ModelArchiveException(path, $"it is no gzipped tar file: {e.Message}", e);
        }
    }

    private static async Task UnpackAsync(string archive, string root, TarEntry entry, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(Path.Combine(root, entry.Name));
        if (target != root && !target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ModelArchiveException(archive, $"its entry \"{entry.Name}\" leads out of the folder.");
        switch (entry.EntryType)
        {
            case TarEntryType.Directory:
                Directory.CreateDirectory(target);
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await entry.ExtractToFileAsync(target, overwrite: true, cancellationToken).ConfigureAwait(false);
                break;
            case TarEntryType.GlobalExtendedAttributes:
                break;
            default:
                throw new ModelArchiveException(archive, $"its entry \"{entry.Name}\" is a {entry.EntryType}; a model has only files and folders.");
        }
    }
}
