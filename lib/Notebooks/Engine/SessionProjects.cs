using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Packages;

namespace Workspace.Notebooks.Engine;

/// <summary>The projects that cells reference: built, copied aside so that they can be built again, and loaded.</summary>
internal sealed class SessionProjects(SessionAssemblies assemblies, SessionLoadContext context, SessionPackages packages) : IDisposable
{
    private readonly string _copies = Path.Combine(Path.GetTempPath(), "workspace-projects-" + Guid.NewGuid().ToString("N"));
    private readonly Dictionary<string, HashSet<Guid>> _builds = new(StringComparer.Ordinal);
    private int _generation;

    /// <summary>Builds a project. If that gives anything new, later cells see it; objects made before keep their types.</summary>
    public async Task AddAsync(string project, RunningCell cell)
    {
        cell.Output.Write(OutputStream.Stderr, $"Building {Path.GetFileName(project)} …\n");
        var built = await ProjectBuilder.BuildAsync(project, cell.Token).ConfigureAwait(false);
        var files = FindAssemblies(Path.GetDirectoryName(built.Assembly)!);
        var builds = files.Select(file => file.Build).ToHashSet();
        if (_builds.TryGetValue(project, out var before) && before.SetEquals(builds)) return;
        _builds[project] = builds;
        packages.Add(built.Packages);
        Load(files.ConvertAll(file => file.Path));
    }

    /// <summary>Deletes the copies.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_copies)) Directory.Delete(_copies, recursive: true);
    }

    private List<(string Path, Guid Build)> FindAssemblies(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Where(path => !context.IsShared(Path.GetFileNameWithoutExtension(path)))
            .Select(path => (path, Stamp: AssemblyStamp.Read(path))).Where(file => file.Stamp is not null)
            .Select(file => (file.path, file.Stamp!.Value.Build))];

    private void Load(List<string> paths)
    {
        var folder = Path.Combine(_copies, (++_generation).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var copies = paths.ConvertAll(path => CopyTo(folder, path));
        context.AddVersions(copies.ToDictionary(copy => Path.GetFileNameWithoutExtension(copy), copy => (copy, AssemblyStamp.Read(copy)!.Value.Version)));
        foreach (var copy in copies) assemblies.Add(Path.GetFileNameWithoutExtension(copy), MetadataReference.CreateFromFile(copy));
    }

    private string CopyTo(string folder, string path)
    {
        var copy = Path.Combine(folder, Path.GetFileName(path));
        File.Copy(path, copy);
        var symbols = Path.ChangeExtension(path, ".pdb");
        if (File.Exists(symbols)) File.Copy(symbols, Path.ChangeExtension(copy, ".pdb"));
        AssemblyStamp.SetRevision(copy, (ushort)_generation);
        return copy;
    }
}
