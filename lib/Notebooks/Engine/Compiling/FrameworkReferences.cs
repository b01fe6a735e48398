using Microsoft.CodeAnalysis;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>
/// The framework as cells see it: its reference assemblies, read once per process. They are smaller than the
/// implementation and have exactly the public surface.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);
    private static readonly Lazy<HashSet<string>> LoadedNames = new(() => [.. All.Select(r => Path.GetFileNameWithoutExtension(r.Display!))]);

    /// <summary>Simple names of what notebooks and the libraries they import name all the time; the rest is added to a session that needs it.</summary>
    public static IReadOnlySet<string> Common { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Specialized",
        "System.ComponentModel", "System.ComponentModel.Primitives", "System.Console", "System.Diagnostics.Process", "System.Linq", "System.Linq.Expressions",
        "System.Linq.AsyncEnumerable", "System.Memory", "System.Net.Http", "System.Net.Primitives", "System.Numerics.Vectors", "System.ObjectModel",
        "System.Runtime.InteropServices", "System.Runtime.Loader", "System.Runtime.Numerics", "System.Text.Encoding.Extensions", "System.Text.Json",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks.Parallel", "System.Threading.Thread", "Microsoft.CSharp",
    };

    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    /// <summary>Simple names of the framework's assemblies.</summary>
    public static IReadOnlySet<string> Names => LoadedNames.Value;

    /// <summary>The version that the running framework has of an assembly, or null.</summary>
    public static Version? VersionOf(string simpleName)
    {
        var path = Path.Combine(RuntimeFolder, simpleName + ".dll");
        return File.Exists(path) ? System.Reflection.AssemblyName.GetAssemblyName(path).Version : null;
    }

    /// <summary>Folder of the targeting pack (the one with <c>ref/</c> and <c>analyzers/</c>), or null where only the runtime is installed.</summary>
    public static string? Pack { get; } = FindPack();

    private static List<MetadataReference> Load() =>
        [.. FindAssemblies().Select(path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> FindAssemblies()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "ref");
        if (File.Exists(Path.Combine(shipped, "System.Runtime.dll"))) return Directory.EnumerateFiles(shipped, "*.dll");
        if (Pack is { } pack) return Directory.EnumerateFiles(Path.Combine(pack, "ref", $"net{Environment.Version.Major}.0"), "*.dll");
        return Directory.EnumerateFiles(RuntimeFolder, "*.dll").Where(IsManaged);
    }

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static string? FindPack()
    {
        // shared/Microsoft.NETCore.App/10.0.x lies three levels below the dotnet folder.
        var roots = new[] { Environment.GetEnvironmentVariable("DOTNET_ROOT"), Path.GetFullPath(Path.Combine(RuntimeFolder, "..", "..", "..")) };
        return roots.Where(root => !string.IsNullOrEmpty(root))
            .Select(root => Path.Combine(root!, "packs", "Microsoft.NETCore.App.Ref"))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => Version.TryParse(Path.GetFileName(folder), out var version) && version.Major == Environment.Version.Major)
            .MaxBy(folder => Version.Parse(Path.GetFileName(folder)));
    }

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
