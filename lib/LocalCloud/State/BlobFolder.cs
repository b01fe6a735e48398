using System.Security.Cryptography;
using Workspace.LocalCloud.Wire.Payload;

namespace Workspace.LocalCloud.State;

/// <summary>
/// Contents too large for the journal, each in a file of its own that is never changed. A file counts only once a row names
/// it: write the content, then the row; remove the row, then the content. What no row names is swept away at the next start.
/// </summary>
internal sealed class BlobFolder
{
    private readonly string _folder;

    /// <summary>Opens the folder.</summary>
    public BlobFolder(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>Writes a body to its end.</summary>
    /// <param name="body">The content.</param>
    /// <param name="checksums">Take every byte in as well.</param>
    /// <param name="longest">The most bytes it may have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file, with its MD5 in hexadecimal.</returns>
    /// <exception cref="Wire.CloudException">EntityTooLarge.</exception>
    public async Task<Blob> WriteAsync(Stream body, IReadOnlyList<Checksum> checksums, long longest, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
#pragma warning disable CA5351 // S3 defines an object's ETag as its MD5.
                using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
                var buffer = new byte[128 * 1024];
                var length = 0L;
                while (await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) is var read and > 0)
                {
                    if ((length += read) > longest) throw new Wire.CloudException("EntityTooLarge", $"Your proposed upload exceeds the maximum allowed size of {longest} bytes.");
                    md5.AppendData(buffer, 0, read);
                    foreach (var checksum in checksums) checksum.Append(buffer.AsSpan(0, read));
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }
                return new Blob(id, length, Convert.ToHexStringLower(md5.GetHashAndReset()));
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Opens a content for reading. It stays readable when it is deleted meanwhile.</summary>
    /// <exception cref="FileNotFoundException">It was deleted before.</exception>
    public FileStream OpenRead(string id) => new(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Deletes a content.</summary>
    public void Delete(string id) => File.Delete(PathOf(id));

    /// <summary>Deletes what is not named.</summary>
    /// <returns>How many there were.</returns>
    public int Sweep(IReadOnlySet<string> named)
    {
        var unnamed = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(path => !named.Contains(Path.GetFileName(path))).ToList();
        foreach (var path in unnamed) File.Delete(path);
        return unnamed.Count;
    }

    private string PathOf(string id) => Path.Combine(_folder, id[..2], id);
}

/// <summary>A content on the disk.</summary>
/// <param name="Id">Its file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Md5">In hexadecimal.</param>
internal sealed record Blob(string Id, long Length, string Md5);
