using Workspace.Core.Native;

namespace Workspace.Images.Vips;

/// <summary>Where libvips lies, and which version it is.</summary>
public static class VipsInstallation
{
    /// <summary>How libvips is found and installed. Version 8.13 or newer.</summary>
    public static NativeLibraryDescriptor Descriptor { get; } = new()
    {
        Name = "vips",
        Purpose = "decoding and scaling images",
        Variable = "WORKSPACE_LIBVIPS",
        SystemNames = ["libvips.so.42"],
        InstallCommand = "./workspace doctor --install",
    };

    /// <summary>The version of the library that is loaded, such as 8.14.1.</summary>
    /// <exception cref="NativeLibraryNotFoundException">libvips is not on this machine.</exception>
    public static Version Version => VipsLibrary.Instance.Version;
}
