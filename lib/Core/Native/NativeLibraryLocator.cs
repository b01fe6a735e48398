using System.Runtime.InteropServices;

namespace Workspace.Core.Native;

/// <summary>Finds and loads native libraries: an environment variable first, then <c>.deps/</c>, then the system.</summary>
public static class NativeLibraryLocator
{
    private static readonly string[] SystemFolders =
        ["/usr/lib/x86_64-linux-gnu", "/usr/local/lib", "/usr/lib64", "/usr/lib", "/lib/x86_64-linux-gnu"];

    /// <summary>Finds a library without loading it.</summary>
    /// <param name="library">What to find.</param>
    /// <returns>Where it lies, or null.</returns>
    /// <exception cref="NativeLibraryNotFoundException">Its variable is set, but names no file: a wrong setting is never passed over.</exception>
    public static NativeLibraryLocation? TryFind(NativeLibraryDescriptor library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var given = Environment.GetEnvironmentVariable(library.Variable);
        if (!string.IsNullOrEmpty(given))
        {
            return File.Exists(given)
                ? new NativeLibraryLocation(library, Path.GetFullPath(given), library.Variable)
                : throw new NativeLibraryNotFoundException(library, $"{library.Variable} is \"{given}\", and no such file exists");
        }
        if (library.DependencyPath is not null && WorkspacePaths.Dependencies is { } dependencies)
        {
            var path = Path.Combine(dependencies, library.DependencyPath);
            if (File.Exists(path)) return new NativeLibraryLocation(library, path, ".deps");
        }
        var found = SystemFolders.SelectMany(folder => library.SystemNames.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return found is null ? null : new NativeLibraryLocation(library, found, "system");
    }

    /// <summary>Finds and loads a library.</summary>
    /// <param name="library">What to load.</param>
    /// <returns>The loader's handle, for <see cref="NativeLibrary.GetExport"/>.</returns>
    /// <exception cref="NativeLibraryNotFoundException">It is not there, or the loader refuses it.</exception>
    public static nint Load(NativeLibraryDescriptor library)
    {
        var location = TryFind(library);
        if (location is not null)
        {
            try { return NativeLibrary.Load(location.Path); }
            catch (DllNotFoundException e) { throw new NativeLibraryNotFoundException(library, $"{location.Path} could not be loaded ({e.Message})"); }
        }
        // The loader may know folders of its own (LD_LIBRARY_PATH, ld.so.conf).
        foreach (var name in library.SystemNames)
            if (NativeLibrary.TryLoad(name, out var handle)) return handle;
        throw new NativeLibraryNotFoundException(library, $"looked at {library.Variable}, .deps/{library.DependencyPath} and the system's folders for {string.Join(", ", library.SystemNames)}");
    }
}
