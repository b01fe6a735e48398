using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workspace.Core.Errors;
using Workspace.Core.Files;

namespace Workspace.Notebooks.Jupyter.KernelSpecs;

/// <summary>Finds, installs and removes kernels.</summary>
public static partial class KernelSpecCatalogue
{
    /// <summary>The name under which .NET Interactive's notebooks, papermill and VS Code know C#.</summary>
    public const string DefaultName = ".net-csharp";

    /// <summary>All kernels, each name once, as Jupyter would choose.</summary>
    /// <returns>The kernels by name.</returns>
    public static IReadOnlyList<KernelSpec> List() =>
        [.. KernelFolders.All.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).Select(KernelSpec.TryRead).OfType<KernelSpec>()
            .DistinctBy(spec => spec.Name.ToLowerInvariant()).OrderBy(spec => spec.Name, StringComparer.Ordinal)];

    /// <summary>The kernel of a name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <returns>The kernel.</returns>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public static KernelSpec Find(string name)
    {
        var all = List();
        return all.FirstOrDefault(spec => spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnknownNameException("Kernel", name, "Jupyter's folders", [.. all.Select(spec => spec.Name)]);
    }

    /// <summary>Installs our kernel; what stood there under the name is replaced.</summary>
    /// <param name="kernels">The folder of kernels, one of <see cref="KernelFolders"/>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="program">Full path of the <c>workspace</c> command.</param>
    /// <returns>The folder that was written.</returns>
    /// <exception cref="KernelSpecException">Jupyter would not find a kernel of such a name.</exception>
    public static string Install(string kernels, string name, string program)
    {
        if (!Name().IsMatch(name)) throw new KernelSpecException($"\"{name}\" cannot name a kernel: Jupyter takes letters, digits, dots, hyphens and underscores.");
        var folder = Path.Combine(kernels, name);
        var json = new JsonObject
        {
            ["argv"] = new JsonArray(program, "kernel", "start", "{connection_file}"),
            ["display_name"] = name == DefaultName ? ".NET (C#)" : $".NET (C#) {name}",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false },
        };
        AtomicFile.Write(Path.Combine(folder, "kernel.json"), json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
        AtomicFile.Write(Path.Combine(folder, "logo-svg.svg"), Logo);
        return folder;
    }

    /// <summary>Removes a kernel that <see cref="Install"/> wrote.</summary>
    /// <param name="spec">The kernel.</param>
    /// <exception cref="KernelSpecException">It is not ours.</exception>
    public static void Uninstall(KernelSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (!IsOurs(spec)) throw new KernelSpecException($"The kernel \"{spec.Name}\" in {spec.Folder} was not installed by `workspace kernel install`, so it stays. Remove it with: jupyter kernelspec remove {spec.Name}");
        Directory.Delete(spec.Folder, recursive: true);
    }

    /// <summary>Whether a kernel is this program.</summary>
    /// <param name="spec">The kernel.</param>
    /// <returns>True if its command is <c>workspace kernel start</c>.</returns>
    public static bool IsOurs(KernelSpec spec) => spec?.Arguments is [_, "kernel", "start", ..];

    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
          <rect width="64" height="64" rx="12" fill="#4b2e83"/>
          <path d="M31 42.5a14 14 0 1 1 0-21" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round"/>
          <path d="M41 22l-2 20M51 22l-2 20M36 28h19M35 36h19" fill="none" stroke="#ffd166" stroke-width="3.5" stroke-linecap="round"/>
        </svg>

        """;

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$")]
    private static partial Regex Name();
}
