using Workspace.Core.Native;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>Where libzmq lies, and which version it is.</summary>
public static class ZmqInstallation
{
    /// <summary>How libzmq is found and installed. Version 4.2 or newer.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = "zmq",
        Purpose = "the Jupyter kernel's sockets",
        Variable = "WORKSPACE_LIBZMQ",
        SystemNames = ["libzmq.so.5"],
        InstallCommand = "./workspace doctor --install",
    };

    /// <summary>The version of the library that is loaded, such as 4.3.4.</summary>
    /// <exception cref="NativeLibraryNotFoundException">libzmq is not on this machine.</exception>
    public static Version Version => ZmqLibrary.Instance.Version;
}
