using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// Holds the assemblies of one session, so that they can be unloaded with it. Only paths are kept here: a field that
/// reaches one of its own assemblies would keep the context alive for ever.
/// </summary>
internal sealed class SessionLoadContext() : AssemblyLoadContext("cells", isCollectible: true)
{
    private readonly ConcurrentDictionary<string, string> _shared = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _native = new(StringComparer.Ordinal);

    /// <summary>Makes an assembly of the host available: it is loaded once per process, so that its types are the host's own.</summary>
    public void AddShared(string path) => _shared[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>Makes an assembly available to this session alone.</summary>
    public void AddOwn(string path) => _own.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    /// <summary>The file that an assembly name stands for in this session, or null.</summary>
    public string? FindOwn(string simpleName) => _own.GetValueOrDefault(simpleName);

    /// <summary>Makes a native library available under the names by which P/Invoke may ask for it.</summary>
    public void AddNative(string path)
    {
        var file = Path.GetFileName(path);
        var bare = Path.GetFileNameWithoutExtension(file);
        foreach (var name in new[] { file, bare, bare.StartsWith("lib", StringComparison.Ordinal) ? bare[3..] : bare })
            _native.TryAdd(name, path);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_shared.TryGetValue(name, out var shared)) return LoadShared(name, shared);
        return _own.TryGetValue(name, out var own) ? LoadFromAssemblyPath(own) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _native.TryGetValue(unmanagedDllName, out var path) ? NativeLibrary.Load(path) : 0;

    private static Assembly LoadShared(string name, string path) =>
        Default.Assemblies.FirstOrDefault(a => string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase))
        ?? Default.LoadFromAssemblyPath(path);
}
