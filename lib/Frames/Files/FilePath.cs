namespace Workspace.Frames.Files;

/// <summary>Paths of files to read.</summary>
internal static class FilePath
{
    /// <summary>The full path of a file, or of a pattern for several, so that a later change of the current folder does not matter.</summary>
    /// <param name="path">The path as given.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string Require(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        if (File.Exists(full) || path.AsSpan().IndexOfAny("*?[") >= 0) return full;
        var folder = Path.GetDirectoryName(full) ?? "/";
        if (!Directory.Exists(folder)) throw new FileNotFoundException($"There is no file \"{path}\": the folder {folder} does not exist.", full);
        var nearest = Core.Errors.NearestNames.Find(Path.GetFileName(full), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)));
        var question = nearest.Count == 0 ? "" : $" Did you mean {string.Join(" or ", nearest)}?";
        throw new FileNotFoundException($"There is no file \"{path}\" in {folder}.{question}", full);
    }
}
