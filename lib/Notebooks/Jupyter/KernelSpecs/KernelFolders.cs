namespace Workspace.Notebooks.Jupyter.KernelSpecs;

/// <summary>Where Jupyter looks for kernels, in its order.</summary>
public static class KernelFolders
{
    /// <summary>This user's folder: <c>JUPYTER_DATA_DIR</c>, else below <c>XDG_DATA_HOME</c> or <c>~/.local/share</c>.</summary>
    public static string User => Path.Combine(
        Variable("JUPYTER_DATA_DIR") ?? Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "jupyter"), "kernels");

    /// <summary>All folders: <c>JUPYTER_PATH</c>, the user's, the active Python environment's, the system's.</summary>
    public static IReadOnlyList<string> All =>
    [
        .. (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(path => Path.Combine(path, "kernels")),
        User,
        .. SystemPrefix is { } prefix ? new[] { Under(prefix) } : [],
        Under("/usr/local"),
        Under("/usr"),
    ];

    /// <summary>The active Python environment (<c>VIRTUAL_ENV</c> or <c>CONDA_PREFIX</c>), or null.</summary>
    public static string? SystemPrefix => Variable("VIRTUAL_ENV") ?? Variable("CONDA_PREFIX");

    /// <summary>The folder below an installation prefix.</summary>
    /// <param name="prefix">Such as <c>/usr/local</c>.</param>
    /// <returns>Its <c>share/jupyter/kernels</c>.</returns>
    public static string Under(string prefix) => Path.Combine(prefix, "share", "jupyter", "kernels");

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
