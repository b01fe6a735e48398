namespace Workspace.Notebooks.Engine.Completion;

/// <summary>The packages that lie unpacked on this machine: <c>id/version</c> below NuGet's folder.</summary>
internal sealed class PackageFolder(string? folder)
{
    // Looking for the right casing opens folders.
    private const int MaxCased = 30;

    private readonly string _root = folder
        ?? (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given ? given : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>Names of packages that begin with some letters, as their authors write them.</summary>
    public IEnumerable<string> Find(string typed) => Folders(_root)
        .Where(id => NameMatch.Rank(id, typed) is not null)
        .Order(StringComparer.Ordinal)
        .Select((id, number) => number < MaxCased ? WithOwnCasing(id) : id);

    /// <summary>The versions of a package, newest first.</summary>
    public IEnumerable<string> VersionsOf(string id) => id.AsSpan().ContainsAny('/', '\\', '\0') || id is "" or "." or ".."
        ? []
        : Folders(Path.Combine(_root, id.ToLowerInvariant())).OrderByDescending(NumberOf).ThenBy(version => version.Contains('-', StringComparison.Ordinal)).ThenByDescending(version => version, StringComparer.Ordinal);

    private static IEnumerable<string> Folders(string path) => Directory.Exists(path)
        ? Directory.EnumerateDirectories(path, "*", new EnumerationOptions { IgnoreInaccessible = true }).Select(folder => Path.GetFileName(folder))
        : [];

    private static Version NumberOf(string version) => Version.TryParse(version.Split('-', '+')[0], out var number) ? number : new Version(0, 0);

    // The folder is in lower case; the name as written stands in the names of the package's assemblies.
    private string WithOwnCasing(string id) =>
        VersionsOf(id).Take(1).SelectMany(version => Directory.EnumerateFiles(Path.Combine(_root, id, version), "*.dll", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive }))
            .Select(path => Path.GetFileNameWithoutExtension(path)).FirstOrDefault(name => string.Equals(name, id, StringComparison.OrdinalIgnoreCase)) ?? id;
}
