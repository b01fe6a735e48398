namespace Workspace.Core.Native;

/// <summary>A native library or data file that a part of the workspace needs: where to look, and how to get it.</summary>
public sealed record NativeLibraryDescriptor
{
    /// <summary>Short name, such as <c>duckdb</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What needs it, in a few words.</summary>
    public required string Purpose { get; init; }

    /// <summary>Environment variable that may hold the file's full path; it is asked first.</summary>
    public required string Variable { get; init; }

    /// <summary>Path of the file below <c>.deps/</c>, asked second; null when it never lies there.</summary>
    public string? DependencyPath { get; init; }

    /// <summary>Names the system's loader knows it by, asked last, in this order: <c>libxgboost.so.0</c>.</summary>
    public IReadOnlyList<string> SystemNames { get; init; } = [];

    /// <summary>The command that gets it, to be shown where it is missing.</summary>
    public required string InstallCommand { get; init; }
}
