using System.Text;

namespace Workspace.Core.Files;

/// <summary>Replaces files whole: whoever reads, or finds it after a crash, has the old content or the new one, never half.</summary>
public static class AtomicFile
{
    /// <summary>Writes bytes through a temporary file beside the target, which is then renamed over it. Makes missing folders.</summary>
    /// <param name="path">The file; where it is a link, the file behind it is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="durable">Whether it is on the disk when this returns, so that it outlives a power cut (default). Otherwise only a crash of the process does no harm, and it takes a fraction of the time.</param>
    /// <exception cref="FileSaveException">The disk is full, the folder may not be written to, or the path is a folder. What stood there before still does.</exception>
    public static void Write(string path, Action<Stream> write, bool durable = true) => Replace(path, temporary =>
    {
        using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        write(stream);
        stream.Flush(flushToDisk: durable);
    });

    /// <summary>Writes text as UTF-8 without a byte-order mark, as <see cref="Write(string, Action{Stream}, bool)"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write) => Write(path, (Stream stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    });

    /// <summary>Writes text as UTF-8 without a byte-order mark, as <see cref="Write(string, Action{Stream}, bool)"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, (TextWriter writer) => writer.Write(text));

    /// <summary>Lets something that writes files only by name (a native library) write one atomically.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content to the path it is given, in the same folder.</param>
    /// <exception cref="FileSaveException">It cannot be written.</exception>
    public static void Replace(string path, Action<string> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(write);
        var target = Path.GetFullPath(path);
        string? temporary = null;
        try
        {
            // Renaming onto a link would replace the link and leave the file behind it stale.
            if (new FileInfo(target).LinkTarget is not null) target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
            var folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            // The extension stays last: some libraries choose the format by it.
            temporary = Path.Combine(folder, $".{Path.GetFileNameWithoutExtension(target)}.{Guid.NewGuid():N}{Path.GetExtension(target)}");
            write(temporary);
            if (File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileSaveException(path, e);
        }
        finally
        {
            if (temporary is not null) File.Delete(temporary);
        }
    }
}
