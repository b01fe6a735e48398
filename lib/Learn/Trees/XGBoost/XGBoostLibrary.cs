using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>Where libxgboost lies, and which version it is.</summary>
public static class XGBoostLibrary
{
    internal const string ImportName = "xgboost";

    /// <summary>How libxgboost is found and installed. Version 1.7 or newer.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = ImportName,
        Purpose = "boosted trees and the quick model",
        Variable = "WORKSPACE_LIBXGBOOST",
        SystemNames = ["libxgboost.so.0", "libxgboost.so"],
        InstallCommand = "apt-get install libxgboost0 (or all at once: ./workspace doctor --install)",
    };

    /// <summary>The version of the library that is loaded, such as 1.7.4.</summary>
    /// <exception cref="NativeLibraryNotFoundException">libxgboost is not on this machine.</exception>
    public static Version Version
    {
        get
        {
            NativeMethods.XGBoostVersion(out var major, out var minor, out var patch);
            return new Version(major, minor, patch);
        }
    }

#pragma warning disable CA2255 // The resolver must stand before the first import of this assembly is called, whoever calls it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void UseLocator() => NativeLibrary.SetDllImportResolver(typeof(XGBoostLibrary).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == ImportName ? NativeLibraryLocator.Load(Descriptor) : 0;
}
