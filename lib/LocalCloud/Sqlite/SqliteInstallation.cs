using Workspace.Core.Native;

namespace Workspace.LocalCloud.Sqlite;

/// <summary>Where SQLite lies, and which version it is.</summary>
public static class SqliteInstallation
{
    /// <summary>How SQLite is found and installed. Version 3.35 or newer.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = "sqlite",
        Purpose = "the files of the local cloud's databases",
        Variable = "WORKSPACE_LIBSQLITE",
        SystemNames = ["libsqlite3.so.0"],
        InstallCommand = "./workspace doctor --install",
    };

    /// <summary>The version of the library that is loaded, such as 3.40.1.</summary>
    /// <exception cref="NativeLibraryNotFoundException">SQLite is not on this machine.</exception>
    public static Version Version => SqliteLibrary.Instance.Version;
}
