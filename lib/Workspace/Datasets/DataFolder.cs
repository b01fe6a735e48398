namespace Workspace.Datasets;

/// <summary>The folder of real data that the user named.</summary>
internal static class DataFolder
{
    /// <summary>
    /// Makes a relative <c>WORKSPACE_DATA</c> absolute, here and for child processes. To be called at start: a notebook runs in its own
    /// folder, from where the path would lead elsewhere than from the shell in which it was typed.
    /// </summary>
    public static void Pin()
    {
        if (Environment.GetEnvironmentVariable(DatasetCatalogue.FolderVariable) is { Length: > 0 } folder)
            Environment.SetEnvironmentVariable(DatasetCatalogue.FolderVariable, Path.GetFullPath(folder));
    }
}
