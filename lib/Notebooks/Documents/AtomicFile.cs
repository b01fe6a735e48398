namespace Workspace.Notebooks.Documents;

/// <summary>Replaces files whole: whoever reads, or finds it after a crash, has the old content or the new one, never half.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file through a temporary one beside it.</summary>
    /// <exception cref="NotebookSaveException">The disk is full, the folder may not be written to, the path is a folder.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        string? temporary = null;
        try
        {
            // Renaming onto a link would replace the link and leave the notebook behind it stale.
            if (new FileInfo(target).LinkTarget is not null) target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
            var folder = Path.GetDirectoryName(target)!;
            Directory.CreateDirectory(folder);
            temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
            // Not flushed through to the disk: that guards against power cuts only, and would slow every cell of a run.
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None)) write(stream);
            if (OperatingSystem.IsLinux() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null) File.Delete(temporary);
            throw new NotebookSaveException(path, e);
        }
    }
}
