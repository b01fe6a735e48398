using System.Reflection;

namespace Workspace.Notebooks.Engine.LoadContexts;

/// <summary>
/// Holds one version of a library or a project: a load context takes only one assembly of a name, but a session may
/// have several versions of one alive.
/// </summary>
internal sealed class VersionLoadContext(SessionLoadContext session, IReadOnlyDictionary<string, string> files) : CellLoadContext("cells, one version")
{
    protected override Assembly? Load(AssemblyName assemblyName) =>
        files.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : session.Resolve(assemblyName);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => session.ResolveNative(unmanagedDllName);
}
