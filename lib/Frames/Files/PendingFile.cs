namespace Workspace.Frames.Files;

/// <summary>A file being written beside its place, which takes it when all is there.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;

    /// <summary>Chooses where to write.</summary>
    /// <param name="path">The file's place.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public PendingFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_path)!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"\"{path}\" cannot be written: the folder {folder} does not exist. Create it first.");
        // In the same folder, since only there a rename is one step; the extension stays, by which formats are told.
        TemporaryPath = Path.Combine(folder, $".{Guid.NewGuid():N}.{Path.GetFileName(_path)}");
    }

    /// <summary>Where to write.</summary>
    public string TemporaryPath { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => File.Move(TemporaryPath, _path, overwrite: true);

    /// <summary>Removes what was written and not put in its place.</summary>
    public void Dispose() => File.Delete(TemporaryPath);
}
