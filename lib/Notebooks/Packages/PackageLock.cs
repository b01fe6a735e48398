using System.Text.Json;

namespace Workspace.Notebooks.Packages;

/// <summary>The lock file that may lie beside a notebook, in NuGet's own format.</summary>
internal static class PackageLock
{
    /// <summary>Where a notebook's lock file lies: <c>name.packages.lock.json</c> beside <c>name.ipynb</c>.</summary>
    public static string PathFor(string notebook) => Path.ChangeExtension(Path.GetFullPath(notebook), ".packages.lock.json");

    /// <summary>All packages that the locked notebook asks for, with the ranges that it asked with.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="requests">What cells have asked for; each must be in the file, and an exact version the locked one.</param>
    /// <exception cref="PackageRestoreException">The file does not fit the cells, or is none.</exception>
    public static IReadOnlyList<PackageRequest> Read(string path, IEnumerable<PackageRequest> requests)
    {
        var locked = ReadDirect(path);
        foreach (var request in requests)
        {
            if (!locked.TryGetValue(request.Id, out var entry))
                throw Outdated(path, $"\"{request.Id}\" is not in it. It has: {string.Join(", ", locked.Keys)}");
            if (request.Version is { } version && char.IsAsciiDigit(version[0]) && !request.IsFloating && version != entry.Resolved)
                throw Outdated(path, $"the cell asks for {request}, the file has {entry.Resolved}");
        }
        return [.. locked.Select(entry => new PackageRequest(entry.Key, entry.Value.Requested))];
    }

    private static Dictionary<string, (string Requested, string Resolved)> ReadDirect(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.GetProperty("dependencies").GetProperty(ProjectAssets.TargetFramework).EnumerateObject()
                .Where(package => package.Value.GetProperty("type").GetString() == "Direct")
                .ToDictionary(package => package.Name, package => (package.Value.GetProperty("requested").GetString()!, package.Value.GetProperty("resolved").GetString()!), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new PackageRestoreException($"{path} is no package lock file for {ProjectAssets.TargetFramework} ({e.Message}). Delete it, or write it again with CSharpSession.WritePackageLockAsync.");
        }
    }

    private static PackageRestoreException Outdated(string path, string why) =>
        new($"The lock file {Path.GetFileName(path)} does not fit the notebook: {why}. Write it again with CSharpSession.WritePackageLockAsync, or delete it.");
}
