using System.Globalization;
using Workspace.Core.Files;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Runner;

/// <summary>
/// Keeps two runs from writing one notebook: an advisory lock of the operating system on a hidden file beside it, which
/// also ends with a killed process. A second file names the holder, because the locked one cannot be read by others.
/// </summary>
internal sealed class NotebookLock : IDisposable
{
    private readonly FileStream _stream;

    private NotebookLock(FileStream stream) => _stream = stream;

    /// <exception cref="NotebookInUseException">Another run holds it.</exception>
    /// <exception cref="FileSaveException">The folder cannot be written to.</exception>
    public static NotebookLock Acquire(string notebookPath, string forWhat, TimeProvider time)
    {
        var full = Path.GetFullPath(notebookPath);
        var path = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var held = new NotebookLock(Lock(path));
            var now = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            try { File.WriteAllText(HolderFile(path), $"process {Environment.ProcessId} since {now}, running {forWhat}"); }
            catch
            {
                held.Dispose();
                throw;
            }
            return held;
        }
        catch (IOException) when (File.Exists(HolderFile(path)))
        {
            throw new NotebookInUseException(notebookPath, File.ReadAllText(HolderFile(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileSaveException(notebookPath, e);
        }
    }

    public void Dispose()
    {
        // Before the lock is released, so that nobody who gets it next has the files taken away.
        File.Delete(HolderFile(_stream.Name));
        File.Delete(_stream.Name);
        _stream.Dispose();
    }

    private static FileStream Lock(string path)
    {
        while (true)
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // A holder that ended between our opening and locking has removed the file: then the lock is nobody's.
            if (File.Exists(path)) return stream;
            stream.Dispose();
        }
    }

    private static string HolderFile(string path) => path + ".holder";
}
