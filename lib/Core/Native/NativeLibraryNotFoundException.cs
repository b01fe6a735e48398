using Workspace.Core.Errors;

namespace Workspace.Core.Native;

/// <summary>A native library is not on this machine.</summary>
public sealed class NativeLibraryNotFoundException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="library">The library that is missing.</param>
    /// <param name="detail">What was tried and why it failed.</param>
    public NativeLibraryNotFoundException(NativeLibraryDescriptor library, string detail)
        : base($"The native library \"{library.Name}\" ({library.Purpose}) was not found: {detail}. " +
               $"Get it with: {library.InstallCommand}. Or set {library.Variable} to its path.") => Library = library;

    /// <summary>The library that is missing.</summary>
    public NativeLibraryDescriptor Library { get; }
}
