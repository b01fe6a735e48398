using System.Runtime.InteropServices;
using System.Text.Json;

namespace Workspace.Notebooks.Packages;

/// <summary>Reads <c>project.assets.json</c>, in which NuGet writes what a restore has resolved.</summary>
internal static class ProjectAssets
{
    /// <summary>The framework that packages are resolved for: the running one.</summary>
    public static string TargetFramework { get; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>The files for this machine.</summary>
    public static RestoredPackages Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = root.GetProperty("libraries");
        var packages = FindTarget(root.GetProperty("targets")).EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() == "package")
            .Select(package => (package.Name, Assets: package.Value, Folder: FindFolder(folders, libraries.GetProperty(package.Name).GetProperty("path").GetString()!)))
            .ToList();
        return new RestoredPackages
        {
            Compile = [.. packages.SelectMany(p => Files(p.Assets, p.Folder, "compile"))],
            Runtime = [.. packages.SelectMany(p => Files(p.Assets, p.Folder, "runtime"))],
            Native = [.. packages.SelectMany(p => Files(p.Assets, p.Folder, "native").Concat(ForThisMachine(p.Assets, p.Folder)))],
            Versions = packages.Select(p => p.Name.Split('/')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase),
        };
    }

    // The target with a runtime identifier has the files for this machine chosen already.
    private static JsonElement FindTarget(JsonElement targets) =>
        targets.EnumerateObject()
            .OrderByDescending(target => target.Name.EndsWith("/" + RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal))
            .First().Value;

    private static string FindFolder(List<string> folders, string package) =>
        folders.Select(folder => Path.Combine(folder, package)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], package);

    private static IEnumerable<string> Files(JsonElement assets, string folder, string group) =>
        assets.TryGetProperty(group, out var files)
            ? files.EnumerateObject().Where(file => Path.GetFileName(file.Name) != "_._").Select(file => Path.Combine(folder, file.Name))
            : [];

    private static IEnumerable<string> ForThisMachine(JsonElement assets, string folder) =>
        assets.TryGetProperty("runtimeTargets", out var files)
            ? files.EnumerateObject()
                .Where(file => file.Value.GetProperty("assetType").GetString() == "native" && file.Value.GetProperty("rid").GetString() == RuntimeInformation.RuntimeIdentifier)
                .Select(file => Path.Combine(folder, file.Name))
            : [];
}
