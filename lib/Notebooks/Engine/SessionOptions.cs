using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine;

/// <summary>How a session starts.</summary>
public sealed record SessionOptions
{
    /// <summary>Folder from which relative paths are resolved; default the current folder.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Full paths of assemblies that cells may use without <c>#r</c>, beside the framework's.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Namespaces (or <c>static Full.TypeName</c>) that cells need no <c>using</c> for, beside <see cref="DefaultImports"/>.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Whether <c>#r "nuget:"</c> may only use packages already on this machine; default false.</summary>
    public bool Offline { get; init; }

    /// <summary>Where packages are unpacked; null: NuGet's own folder, shared with all projects of the user.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Where the results of package restores are kept for the next run; null: <c>workspace/packages</c> in the user's cache folder.</summary>
    public string? PackageCacheFolder { get; init; }

    /// <summary>What completes names inside strings, and magics; columns of tables are known without. Default none.</summary>
    public IReadOnlyList<ICompletionSource> CompletionSources { get; init; } = [];

    /// <summary>The imports of every session; those of .NET Interactive plus input and threads.</summary>
    public static IReadOnlyList<string> DefaultImports { get; } =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.IO", "System.Threading", "System.Threading.Tasks", "System.Linq"];
}
