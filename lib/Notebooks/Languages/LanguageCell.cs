using Workspace.Notebooks.Languages.Arguments;

namespace Workspace.Notebooks.Languages;

/// <summary>A cell, or the part of it that is in one language.</summary>
/// <param name="Code">
/// The part's text. What stands before it in the cell is blanked out rather than removed, so that lines and columns in errors are the cell's own.
/// </param>
/// <param name="Name">What errors call the cell, such as <c>Cell 3</c>.</param>
/// <param name="FilePath">The notebook or file it stands in, or null.</param>
/// <param name="Arguments">What stood behind <c>#!name</c>.</param>
public sealed record LanguageCell(string Code, string Name, string? FilePath, MagicArguments Arguments)
{
    /// <summary>The folder that relative paths start from: the file's, or else the session's.</summary>
    /// <param name="host">The session.</param>
    /// <returns>A full path.</returns>
    public string Folder(ILanguageHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return FilePath is null ? host.Options.WorkingDirectory : Path.GetDirectoryName(Path.GetFullPath(FilePath))!;
    }
}
