namespace Workspace.Notebooks.Packages;

/// <summary>What a restore has brought: files, ready to be referenced and loaded.</summary>
public sealed record RestoredPackages
{
    /// <summary>Assemblies to compile against, full paths.</summary>
    public IReadOnlyList<string> Compile { get; init; } = [];

    /// <summary>Assemblies to load, full paths.</summary>
    public IReadOnlyList<string> Runtime { get; init; } = [];

    /// <summary>Native libraries for this machine, full paths.</summary>
    public IReadOnlyList<string> Native { get; init; } = [];

    /// <summary>The version of each package, dependencies included, by name.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether every file is still there.</summary>
    internal bool IsComplete => Compile.Concat(Runtime).Concat(Native).All(File.Exists);
}
