using Workspace.Core.Native;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>Where libmongoc, MongoDB's C driver, lies, and which version it is.</summary>
public static class MongocInstallation
{
    /// <summary>How libmongoc is found and installed. Version 1.20 or newer, of the 1.x series.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = "mongoc",
        Purpose = "the client of document databases",
        Variable = "WORKSPACE_LIBMONGOC",
        SystemNames = ["libmongoc-1.0.so.0"],
        InstallCommand = "./workspace doctor --install",
    };

    /// <summary>The version of the library that is loaded, such as 1.23.1.</summary>
    /// <exception cref="NativeLibraryNotFoundException">libmongoc is not on this machine.</exception>
    public static string Version => MongocLibrary.Instance.Version;
}
