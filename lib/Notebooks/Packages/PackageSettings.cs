namespace Workspace.Notebooks.Packages;

/// <summary>Where packages come from and go to.</summary>
public sealed record PackageSettings
{
    /// <summary>Whether only what lies on this machine may be used: folder sources and packages restored before. Default false.</summary>
    public bool Offline { get; init; }

    /// <summary>Sources beside those of NuGet's configuration: addresses or full folder paths.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Folder at and above which <c>nuget.config</c> files count, as the notebook's; null: the user's configuration alone.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>Where packages are unpacked; null: NuGet's own folder, shared with all projects of the user.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Where the results of restores are kept for the next run; default <c>workspace/packages</c> in the user's cache folder.</summary>
    public string CacheFolder { get; init; } = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "workspace", "packages");

    /// <summary>Lock file to take versions from, or null.</summary>
    public string? LockFile { get; init; }
}
