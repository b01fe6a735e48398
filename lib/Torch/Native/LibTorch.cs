using TorchSharp.Door;
using Workspace.Core.Native;

namespace TorchSharp.Native;

/// <summary>Finds libtorch: a variable, <c>.deps/libtorch</c>, an active virtual environment, the system, pip's folders.</summary>
internal static class LibTorch
{
    internal const string Variable = "WORKSPACE_LIBTORCH";

    private const string DebianFolder = "/usr/lib/x86_64-linux-gnu";

    /// <summary>Looks for it without loading it.</summary>
    /// <returns>The first that is complete, or null.</returns>
    /// <exception cref="LibTorchNotFoundException">The variable is set but no libtorch with headers is there: a wrong setting is never passed over.</exception>
    internal static LibTorchLocation? Find()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(given)) return InFolder(given, Variable) ?? throw new LibTorchNotFoundException(given);
        return Candidates().FirstOrDefault(location => location is not null);
    }

    private static IEnumerable<LibTorchLocation?> Candidates()
    {
        if (WorkspacePaths.Dependencies is { } dependencies) yield return InFolder(Path.Combine(dependencies, "libtorch"), ".deps");
        if (Environment.GetEnvironmentVariable("VIRTUAL_ENV") is { Length: > 0 } environment)
            foreach (var folder in PythonFolders(Path.Combine(environment, "lib"))) yield return InFolder(folder, "venv");
        yield return Complete(DebianFolder, ["/usr/include"], "system");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var folder in PythonFolders(Path.Combine(home, ".local", "lib")).Concat(PythonFolders("/usr/local/lib"))) yield return InFolder(folder, "pip");
    }

    private static IEnumerable<string> PythonFolders(string library) => Directory.Exists(library)
        ? Directory.EnumerateDirectories(library, "python3*").Order(StringComparer.Ordinal)
            .SelectMany(python => new[] { "site-packages", "dist-packages" }.Select(packages => Path.Combine(python, packages, "torch")))
        : [];

    // A pip folder and an unpacked zip look alike: lib/ and include/ side by side.
    private static LibTorchLocation? InFolder(string folder, string source)
    {
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == "lib" ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))! : folder;
        return Path.GetFullPath(folder) == DebianFolder
            ? Complete(DebianFolder, ["/usr/include"], source)
            : Complete(Path.Combine(Path.GetFullPath(root), "lib"), [Path.Combine(Path.GetFullPath(root), "include")], source);
    }

    private static LibTorchLocation? Complete(string libraries, IReadOnlyList<string> includes, string source) =>
        File.Exists(Path.Combine(libraries, "libtorch_cpu.so")) && includes.Any(folder => File.Exists(Path.Combine(folder, "torch", "csrc", "autograd", "function.h")))
            ? new LibTorchLocation(libraries, includes, source)
            : null;
}
