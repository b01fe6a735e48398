using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.LoadContexts;
using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.Packages;

namespace Workspace.Notebooks.Engine.Loading;

/// <summary>The packages of one session: what cells have asked for so far, restored together so that versions agree.</summary>
internal sealed class SessionPackages(SessionAssemblies assemblies, SessionLoadContext context, SessionOptions options)
{
    private readonly PackageResolver _resolver = new(TimeProvider.System);
    private readonly Dictionary<string, PackageRequest> _requests = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private IReadOnlyDictionary<string, string> _loaded = new Dictionary<string, string>();

    /// <summary>Adds a source for later requests.</summary>
    public void AddSource(string source, string folder)
    {
        var isAddress = Uri.TryCreate(source, UriKind.Absolute, out var uri) && !uri.IsFile;
        var full = isAddress ? source : Path.GetFullPath(source, folder);
        if (!isAddress && !Directory.Exists(full)) throw new PackageRestoreException($"The package source \"{source}\" does not exist: there is no folder {full}. Give an address or an existing folder.");
        if (!_sources.Contains(full)) _sources.Add(full);
    }

    /// <summary>Restores what a cell asks for together with all before, and makes it visible to the cell.</summary>
    public async Task AddAsync(IReadOnlyList<PackageRequest> requests, string? notebook, string folder, RunningCell cell)
    {
        foreach (var request in requests)
            if (ReplacedPackages.FindBuiltIn(request.Id) is { } part) cell.Output.Write(OutputStream.Stderr, $"{request.Id} is not needed: the engine has {part} built in.\n");
        requests = [.. requests.Where(request => ReplacedPackages.FindBuiltIn(request.Id) is null)];
        var wanted = Merge(requests, text => cell.Output.Write(OutputStream.Stderr, text));
        if (wanted.Count == _requests.Count && wanted.All(w => _requests.GetValueOrDefault(w.Key) == w.Value)) return;
        var restored = await _resolver.RestoreAsync([.. wanted.Values], Settings(notebook, folder), text => cell.Output.Write(OutputStream.Stderr, text), cell.Token).ConfigureAwait(false);
        ThrowIfLoadedVersionsChange(restored);
        Add(restored);
        foreach (var (id, request) in wanted) _requests[id] = request;
        _loaded = restored.Versions;
    }

    /// <summary>Makes a set of files visible; what the host or the framework has already is left to them.</summary>
    public void Add(RestoredPackages packages)
    {
        foreach (var path in packages.Runtime.Where(path => !IsProvided(path))) context.AddOwn(path);
        foreach (var path in packages.Native) context.AddNative(path);
        foreach (var path in packages.Compile.Where(path => !IsProvided(path)))
        {
            var key = Path.GetFileNameWithoutExtension(path);
            if (!assemblies.Contains(key) || FrameworkReferences.Names.Contains(key)) assemblies.Add(key, MetadataReference.CreateFromFile(path));
        }
    }

    /// <summary>Writes the lock file of a notebook from what its cells have asked for.</summary>
    public async Task<string> WriteLockAsync(string notebook, CancellationToken cancellationToken)
    {
        var path = PackageLock.PathFor(notebook);
        var settings = Settings(notebook: null, Path.GetDirectoryName(path)!) with { LockFile = path };
        await PackageResolver.WriteLockAsync([.. _requests.Values], settings, cancellationToken).ConfigureAwait(false);
        return path;
    }

    private Dictionary<string, PackageRequest> Merge(IReadOnlyList<PackageRequest> requests, Action<string> tell)
    {
        var merged = new Dictionary<string, PackageRequest>(_requests, StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (merged.TryGetValue(request.Id, out var before) && before.Version != request.Version)
            {
                // Asking again without a version means: the one that is here.
                if (request.Version is null) continue;
                tell($"{request.Id} was asked for as {before}; now {request} counts.\n");
            }
            merged[request.Id] = request;
        }
        return merged;
    }

    private PackageSettings Settings(string? notebook, string folder)
    {
        var lockFile = notebook is null ? null : PackageLock.PathFor(notebook);
        var settings = new PackageSettings { Offline = options.Offline, Sources = [.. _sources], ConfigurationFolder = folder, PackageFolder = options.PackageFolder, LockFile = File.Exists(lockFile) ? lockFile : null };
        return options.PackageCacheFolder is { } cache ? settings with { CacheFolder = cache } : settings;
    }

    private void ThrowIfLoadedVersionsChange(RestoredPackages restored)
    {
        foreach (var (id, version) in _loaded)
            if (restored.Versions.TryGetValue(id, out var now) && now != version)
                throw new PackageRestoreException($"{id} {version} is in use in this session, and the new request needs {now}. Restart the session and ask for {id} {now} first; a loaded package cannot be replaced.");
    }

    private bool IsProvided(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (context.IsShared(name)) return true;
        return FrameworkReferences.VersionOf(name) is { } framework && AssemblyStamp.Read(path) is { } assembly && assembly.Version <= framework;
    }
}
