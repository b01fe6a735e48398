using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Files and folders by which a path can go on.</summary>
internal static class PathNames
{
    // A folder with more files is not browsed by completion.
    private const int MaxEntries = 2000;

    /// <summary>The files of some extensions and the folders in a folder; none where it cannot be read.</summary>
    /// <param name="root">Where relative paths start.</param>
    /// <param name="folder">The folder as typed so far, empty or with a slash at its end.</param>
    /// <param name="extensions">With their dots.</param>
    public static IEnumerable<CompletionItem> Find(string root, string folder, IReadOnlyCollection<string> extensions)
    {
        if (folder.Contains('\0', StringComparison.Ordinal)) return [];
        var directory = new DirectoryInfo(Path.GetFullPath(folder, Path.GetFullPath(root)));
        if (!directory.Exists) return [];
        var entries = directory.EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }).Take(MaxEntries).ToList();
        return entries.Where(entry => entry is FileInfo && extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase)).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .Concat(entries.OfType<DirectoryInfo>().OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
            .Select(entry => new CompletionItem(entry is DirectoryInfo ? entry.Name + "/" : entry.Name, CompletionKind.Path, entry is DirectoryInfo ? "folder" : "file"));
    }
}
