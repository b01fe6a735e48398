using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// Holds the assemblies of one session, so that they can be unloaded with it. Only paths and other contexts are kept
/// here: a field that reaches one of its own assemblies would keep the context alive for ever.
/// </summary>
internal sealed class SessionLoadContext() : CellLoadContext("cells")
{
    private readonly ConcurrentDictionary<string, string> _shared = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _native = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, Version Version), VersionLoadContext> _versions = new();

    /// <summary>Makes an assembly of the host available: it is loaded once per process, so that its types are the host's own.</summary>
    public void AddShared(string path) => _shared[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>Makes an assembly available to this session alone; the first file of a name stays.</summary>
    /// <returns>The file that the name stands for.</returns>
    public string AddOwn(string path) => _own.GetOrAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>Makes a native library available under the names by which P/Invoke may ask for it.</summary>
    public void AddNative(string path)
    {
        var file = Path.GetFileName(path);
        var bare = Path.GetFileNameWithoutExtension(file);
        foreach (var name in new[] { file, bare, bare.StartsWith("lib", StringComparison.Ordinal) ? bare[3..] : bare })
            _native.TryAdd(name, path);
    }

    /// <summary>Loads one version of a library, beside those that are there.</summary>
    public void AddVersion(string name, Version version, byte[] assembly, byte[] symbols)
    {
        var context = new VersionLoadContext(this, new Dictionary<string, string>());
        context.LoadFromStream(new MemoryStream(assembly), new MemoryStream(symbols));
        _versions[(name, version)] = context;
    }

    /// <summary>Makes one build of some projects available, beside earlier ones.</summary>
    /// <param name="files">Path and version by assembly name.</param>
    public void AddVersions(IReadOnlyDictionary<string, (string Path, Version Version)> files)
    {
        var context = new VersionLoadContext(this, files.ToDictionary(file => file.Key, file => file.Value.Path));
        foreach (var (name, file) in files) _versions[(name, file.Version)] = context;
    }

    /// <summary>Whether an assembly is the host's own.</summary>
    public bool IsShared(string simpleName) => _shared.ContainsKey(simpleName);

    /// <summary>Finds an assembly for a part of the session.</summary>
    public Assembly? Resolve(AssemblyName name)
    {
        if (_versions.TryGetValue((name.Name!, name.Version ?? new Version()), out var context))
            return context.Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name) ?? context.LoadFromAssemblyName(name);
        if (_shared.TryGetValue(name.Name!, out var shared)) return LoadShared(name.Name!, shared);
        if (!_own.TryGetValue(name.Name!, out var own)) return null;
        return Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name) ?? LoadFromAssemblyPath(own);
    }

    /// <summary>Finds a native library for a part of the session; 0 leaves it to the system's loader.</summary>
    public nint ResolveNative(string name) => _native.TryGetValue(name, out var path) ? NativeLibrary.Load(path) : 0;

    /// <summary>Unloads everything as soon as nobody holds an object of it.</summary>
    public void UnloadAll()
    {
        foreach (var context in _versions.Values) context.Unload();
        _versions.Clear();
        Unload();
    }

    protected override Assembly? Load(AssemblyName assemblyName) => Resolve(assemblyName);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => ResolveNative(unmanagedDllName);

    private static Assembly LoadShared(string name, string path) =>
        Default.Assemblies.FirstOrDefault(a => string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase))
        ?? Default.LoadFromAssemblyPath(path);
}
