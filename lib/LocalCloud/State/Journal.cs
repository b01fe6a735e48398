using System.Text;
using Workspace.LocalCloud.Wire.Payload;

namespace Workspace.LocalCloud.State;

/// <summary>
/// A file of lines, each with its checksum, that only ever grows at its end. One line is one change, whole or not at all: a
/// process that is killed leaves at the most half a last line, which the next start cuts off.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int PrefixLength = 9;

    private readonly string _path;
    private FileStream _file;

    private Journal(string path, FileStream file) => (_path, _file) = (path, file);

    /// <summary>Bytes in the file.</summary>
    public long Length => _file.Length;

    /// <summary>Opens a journal, handing every whole line to a reader.</summary>
    /// <exception cref="StateException">A line other than the last is damaged.</exception>
    public static Journal Open(string path, Action<string> read)
    {
        var file = OpenFile(path);
        try
        {
            // A torn line can only be the last, since each is written with one call after the one before it.
            var (good, torn) = (0L, false);
            using (var reader = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true))
            {
                while (reader.ReadLine() is { } line)
                {
                    if (torn) throw new StateException(Path.GetDirectoryName(path)!, $"\"{path}\" is damaged after byte {good}: a line does not have its checksum. Restore the folder from a copy, or begin with an empty one.");
                    var length = Encoding.UTF8.GetByteCount(line) + 1;
                    if (good + length > file.Length || !IsWhole(line)) torn = true;
                    else
                    {
                        read(line[PrefixLength..]);
                        good += length;
                    }
                }
            }
            file.SetLength(good);
            file.Seek(good, SeekOrigin.Begin);
            return new Journal(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a line. It outlives this process from when this returns; where it fails, nothing was added.</summary>
    /// <exception cref="StateException">The disk is full.</exception>
    public void Append(string line)
    {
        var before = _file.Position;
        try
        {
            _file.Write(Encoding.UTF8.GetBytes(Line(line)));
            _file.Flush();
        }
        catch (IOException e)
        {
            _file.SetLength(before);
            _file.Seek(before, SeekOrigin.Begin);
            throw new StateException(Path.GetDirectoryName(_path)!, $"\"{_path}\" cannot grow: {e.Message} Nothing was changed. Free space and try again.", e);
        }
    }

    /// <summary>Replaces everything by these lines, in one step.</summary>
    public void Rewrite(IEnumerable<string> lines)
    {
        Core.Files.AtomicFile.Write(_path, (TextWriter writer) =>
        {
            foreach (var line in lines) writer.Write(Line(line));
        });
        _file.Dispose();
        _file = OpenFile(_path);
        _file.Seek(0, SeekOrigin.End);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // Secrets are in it: for the owner alone. Unbuffered, so that a write that failed leaves nothing behind for the next.
    private static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read,
        BufferSize = 0,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });

    private static string Line(string content) => $"{Sum(content)} {content}\n";

    private static bool IsWhole(string line) => line.Length > PrefixLength && line.AsSpan(0, PrefixLength - 1).SequenceEqual(Sum(line[PrefixLength..]));

    private static string Sum(string content)
    {
        var crc = Crc.Crc32C();
        crc.Append(Encoding.UTF8.GetBytes(content));
        return Convert.ToHexStringLower(crc.Value());
    }
}
