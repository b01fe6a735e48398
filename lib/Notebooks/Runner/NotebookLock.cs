using System.Globalization;
using System.Text;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Runner;

/// <summary>
/// Keeps two runs from writing one notebook: an advisory lock of the operating system on a hidden file beside it, which
/// also ends with a killed process. The file's text names the holder.
/// </summary>
internal sealed class NotebookLock : IDisposable
{
    private readonly FileStream _stream;

    private NotebookLock(FileStream stream) => _stream = stream;

    /// <exception cref="NotebookInUseException">Another run holds it.</exception>
    /// <exception cref="NotebookSaveException">The folder cannot be written to.</exception>
    public static NotebookLock Acquire(string notebookPath, string forWhat, TimeProvider time)
    {
        var full = Path.GetFullPath(notebookPath);
        var path = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            while (true)
            {
                var held = new NotebookLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                if (held.Sign(path, forWhat, time)) return held;
                held._stream.Dispose();
            }
        }
        catch (IOException) when (ReadHolder(path) is { Length: > 0 } holder)
        {
            throw new NotebookInUseException(notebookPath, holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotebookSaveException(notebookPath, e);
        }
    }

    public void Dispose()
    {
        // Before the lock is released, so that nobody who gets it next has the file taken away.
        File.Delete(_stream.Name);
        _stream.Dispose();
    }

    // False where a holder that just ended removed the file between our opening and locking it.
    private bool Sign(string path, string forWhat, TimeProvider time)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = $"process {Environment.ProcessId} since {now}, running {forWhat} [{Guid.NewGuid():N}]";
        _stream.SetLength(0);
        _stream.Write(Encoding.UTF8.GetBytes(text));
        _stream.Flush();
        return ReadText(path) == text;
    }

    private static string ReadHolder(string path) => ReadText(path).Split(" [")[0];

    private static string ReadText(string path)
    {
        try
        {
            // Sharing everything takes no lock of its own, so the holder's lock does not hinder reading.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (IOException) { return ""; }
    }
}
