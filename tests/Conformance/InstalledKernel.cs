using System.Text.Json.Nodes;
using Workspace.Core.Native;

namespace Workspace.Conformance.Tests;

/// <summary>Installs the kernel once for all tests, below a temporary prefix, and keeps every client's files there too.</summary>
[SetUpFixture]
public class InstalledKernel
{
    /// <summary>The name that existing notebooks ask for.</summary>
    public const string Name = ".net-csharp";

    /// <summary>What clients must have in their environment.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; private set; } = new Dictionary<string, string>();

    /// <summary>The temporary prefix.</summary>
    public static string Prefix { get; private set; } = "";

    private static string Program => typeof(Datasets.DatasetCatalogue).Assembly.Location;

    /// <summary>A new folder below the prefix.</summary>
    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Prefix, name)).FullName;

    [OneTimeSetUp]
    public async Task Install()
    {
        Prefix = Directory.CreateTempSubdirectory("conformance-").FullName;
        Environment = new Dictionary<string, string>
        {
            // Only our kernel's folder and Debian's own: what the person at this machine installed must not matter.
            ["JUPYTER_PATH"] = Path.Combine(Prefix, "share", "jupyter"),
            ["JUPYTER_DATA_DIR"] = Folder("data"),
            ["JUPYTER_CONFIG_DIR"] = Folder("config"),
            ["JUPYTER_RUNTIME_DIR"] = Folder("runtime"),
            ["IPYTHONDIR"] = Folder("ipython"),
            ["WORKSPACE_ROOT"] = WorkspacePaths.Root!,
            ["WORKSPACE_HISTORY"] = Path.Combine(Prefix, "history"),
            ["WORKSPACE_DATA"] = "",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONPATH"] = AppContext.BaseDirectory,
        };
        var install = await ClientRun.StartAsync("dotnet", Prefix, Environment, Program, "kernel", "install", "--prefix", Prefix);
        Assert.That(install.Status, Is.Zero, install.Output);
        StartThisBuild(Path.Combine(Prefix, "share", "jupyter", "kernels", Name, "kernel.json"));
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Prefix, recursive: true);

    // The specification starts ./workspace, which publishes the program first; the tests are about the one that was built with them.
    private static void StartThisBuild(string path)
    {
        var specification = JsonNode.Parse(File.ReadAllText(path))!;
        var arguments = specification["argv"]!.AsArray();
        Assert.That((string)arguments[0]!, Is.EqualTo(Path.Combine(WorkspacePaths.Root!, "workspace")));
        arguments[0] = Program;
        arguments.Insert(0, "dotnet");
        File.WriteAllText(path, specification.ToJsonString());
    }
}
