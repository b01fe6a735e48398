namespace Workspace.Core.Native;

/// <summary>Where the checked-out workspace lies, and what belongs to it.</summary>
public static class WorkspacePaths
{
    /// <summary>Overrides the search for the root folder; the <c>workspace</c> script sets it.</summary>
    public const string RootVariable = "WORKSPACE_ROOT";

    /// <summary>
    /// The folder that holds <c>Workspace.sln</c>: <c>WORKSPACE_ROOT</c>, else the nearest one at or above the
    /// program's own folder, else at or above the current one; null when this is no checkout.
    /// </summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The git-ignored folder for npm packages and built programs, or null outside a checkout.</summary>
    public static string? Dependencies => Root is null ? null : Path.Combine(Root, ".deps");

    private static string? FindRoot()
    {
        var given = Environment.GetEnvironmentVariable(RootVariable);
        if (!string.IsNullOrEmpty(given)) return Path.GetFullPath(given);
        return Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Workspace.sln"))) return folder.FullName;
        return null;
    }
}
