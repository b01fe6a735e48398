namespace Workspace.Core.Native;

/// <summary>A native library that was found.</summary>
/// <param name="Library">Which one.</param>
/// <param name="Path">Full path, or the plain name where the system's loader resolves it.</param>
/// <param name="Source">What led to it: an environment variable, <c>.deps</c> or <c>system</c>.</param>
public sealed record NativeLibraryLocation(NativeLibraryDescriptor Library, string Path, string Source);
