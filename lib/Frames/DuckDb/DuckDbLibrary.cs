using System.Reflection;
using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.Frames.DuckDb;

/// <summary>The native DuckDB library that frames run on.</summary>
public static class DuckDbLibrary
{
    /// <summary>The name under which the imports below ask for the library.</summary>
    internal const string ImportName = "duckdb";

    /// <summary>Where DuckDB's library is looked for, and how to get it.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = ImportName,
        Purpose = "the SQL engine under frames",
        Variable = "WORKSPACE_LIBDUCKDB",
        DependencyPath = "node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so",
        SystemNames = ["libduckdb.so"],
        InstallCommand = "./workspace doctor --install",
    };

    /// <summary>The version of the library that is loaded, such as <c>v1.5.6</c>.</summary>
    /// <exception cref="NativeLibraryNotFoundException">The library is missing.</exception>
    public static string Version => Marshal.PtrToStringUTF8(NativeMethods.LibraryVersion()) ?? "unknown";

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == ImportName ? NativeLibraryLocator.Load(Descriptor) : 0;
}
