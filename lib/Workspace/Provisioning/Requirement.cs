namespace Workspace.Provisioning;

/// <summary>A native library, program or script that some commands need beside the .NET SDK.</summary>
public sealed record Requirement
{
    /// <summary>Short name, such as <c>duckdb</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is needed for, in a few words.</summary>
    public required string Purpose { get; init; }

    /// <summary>What installs it.</summary>
    public required PackageSource Source { get; init; }

    /// <summary>The packages that bring it, by their names there.</summary>
    public required IReadOnlyList<string> Packages { get; init; }

    /// <summary>Looks for it, quickly; null when it is missing. Throws where a setting names a file that is not there.</summary>
    public required Func<Finding?> Find { get; init; }

    /// <summary>Asks what was found for its version; loads a library to do so.</summary>
    public required Func<Finding, string> Version { get; init; }

    /// <summary>Work that remains once it is installed, such as compiling against it; null where there is none.</summary>
    public Preparation? Preparation { get; init; }

    /// <summary>The line a person types to get it.</summary>
    public string InstallLine => Source == PackageSource.Apt
        ? $"apt-get install -y --no-install-recommends {string.Join(' ', Packages)}"
        : "./workspace doctor --install";
}
