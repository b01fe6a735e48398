using System.Text.Json;
using Workspace.Aws.Documents.Mongoc;
using Workspace.Core.Errors;
using Workspace.Core.Native;
using Workspace.Frames.DuckDb;
using Workspace.Images.Vips;
using Workspace.Learn.Trees.XGBoost;
using Workspace.LocalCloud.Sqlite;
using Workspace.Notebooks.Jupyter.Zmq;
using Workspace.Notebooks.Languages.Mermaid;

namespace Workspace.Provisioning;

/// <summary>Everything that some command needs beside the .NET SDK.</summary>
public static class Requirements
{
    private static readonly Requirement DuckDb = Library(DuckDbLibrary.Descriptor, PackageSource.Npm, "@duckdb/node-bindings-linux-x64", () => DuckDbLibrary.Version);
    private static readonly Requirement XGBoost = Library(XGBoostLibrary.Descriptor, PackageSource.Apt, "libxgboost0", () => XGBoostLibrary.Version.ToString());
    private static readonly Requirement Vips = Library(VipsInstallation.Descriptor, PackageSource.Apt, "libvips42", () => VipsInstallation.Version.ToString());

    private static readonly Requirement Zmq = Library(ZmqInstallation.Descriptor, PackageSource.Apt, "libzmq5", () => ZmqInstallation.Version.ToString());

    private static readonly Requirement Mongoc = Library(MongocInstallation.Descriptor, PackageSource.Apt, "libmongoc-1.0-0", () => MongocInstallation.Version);
    private static readonly Requirement Sqlite = Library(SqliteInstallation.Descriptor, PackageSource.Apt, "libsqlite3-0", () => SqliteInstallation.Version.ToString());

    private static readonly Requirement Plotly = new()
    {
        Name = "plotly",
        Purpose = "interactive charts in reports",
        Source = PackageSource.Npm,
        Packages = ["plotly.js-dist-min"],
        Find = () => PlotlyScript is { } path ? new Finding(path, ".deps") : null,
        Version = finding => NpmVersion(finding.Path),
    };

    private static readonly Requirement Mermaid = new()
    {
        Name = "mermaid",
        Purpose = "diagrams in mermaid cells",
        Source = PackageSource.Npm,
        Packages = ["mermaid"],
        Find = () => MermaidLanguage.Script is { } path ? new Finding(path, ".deps") : null,
        Version = finding => NpmVersion(Path.GetDirectoryName(finding.Path)!),
    };

    private static readonly Requirement PythonTorch = Debian("PyTorch", "tests exchange files with it, benchmarks compare torch with it", "python3-torch");
    private static readonly Requirement Pymongo = Debian("pymongo", "tests ask the local document database through it, benchmarks compare with it", "python3-pymongo", "python3-pymongo-ext", "python3-bson-ext");
    private static readonly Requirement Scipy = Debian("scipy", "benchmarks compare nearest neighbours with it", "python3-scipy");
    private static readonly Requirement StructureReaders = Debian("biopython and gemmi", "tests and benchmarks read protein structures with them", "python3-biopython", "python3-gemmi");
    private static readonly Requirement Chromium = Debian("chromium", "tests open reports and charts in a real browser", "chromium", "fonts-dejavu-core");
    private static readonly Requirement Nbformat = Debian("nbformat", "tests validate notebooks with Jupyter's own reader", "python3-nbformat");
    private static readonly Requirement PythonXGBoost = Debian("xgboost for Python", "tests and benchmarks compare models with it", "python3-xgboost", "python3-sklearn");
    private static readonly Requirement Pandas = Debian("pandas", "benchmarks compare frames with it", "python3-pandas");
    private static readonly Requirement Ipykernel = Debian("ipykernel", "tests hold the kernel beside it, benchmarks compare with it", "python3-ipykernel", "python3-nbclient");
    private static readonly Requirement JupyterClients = Debian(
        "jupyter clients", "tests work with the kernel as its users do", "python3-notebook", "jupyter-nbconvert", "python3-jupyter-kernel-test");

    private static readonly Requirement AwsClients = Debian("AWS clients", "tests drive the local cloud as users do", "python3-boto3", "awscli");

    /// <summary>What running a notebook needs.</summary>
    public static IReadOnlyList<Requirement> ForRun { get; } = [DuckDb, Plotly, Mermaid, XGBoost];

    /// <summary>What the Jupyter kernel needs beside what its notebooks do.</summary>
    public static IReadOnlyList<Requirement> ForKernel { get; } = [.. ForRun, Zmq];

    /// <summary>What comparing a notebook with its stored outputs needs.</summary>
    public static IReadOnlyList<Requirement> ForCheck { get; } = [.. ForRun, Vips];

    /// <summary>What the tests need.</summary>
    public static IReadOnlyList<Requirement> ForTests { get; } =
        [.. ForCheck, Zmq, TorchRequirement.Value, Mongoc, Sqlite, PythonTorch, Pymongo, Chromium, Nbformat, PythonXGBoost, StructureReaders, Ipykernel, JupyterClients, AwsClients];

    /// <summary>What the benchmarks need.</summary>
    public static IReadOnlyList<Requirement> ForBenchmarks { get; } = [.. ForKernel, TorchRequirement.Value, Mongoc, Sqlite, PythonTorch, Pymongo, Scipy, Nbformat, PythonXGBoost, Pandas, StructureReaders, Ipykernel];

    /// <summary>Everything, as <c>doctor</c> lists it.</summary>
    public static IReadOnlyList<Requirement> All { get; } = [.. ForTests.Union(ForBenchmarks)];

    /// <summary>Finds requirements by name.</summary>
    /// <param name="names">Their names, as <c>doctor</c> lists them.</param>
    /// <returns>The requirements.</returns>
    /// <exception cref="UnknownNameException">There is none of a name.</exception>
    public static IReadOnlyList<Requirement> Find(IEnumerable<string> names) =>
        [.. names.Select(name => All.FirstOrDefault(r => r.Name == name) ?? throw new UnknownNameException("Requirement", name, "the list that doctor shows", [.. All.Select(r => r.Name)]))];

    /// <summary>Full path of plotly.js, or null where it was not fetched yet.</summary>
    public static string? PlotlyScript =>
        WorkspacePaths.Dependencies is { } folder && Path.Combine(folder, "node_modules", "plotly.js-dist-min", "plotly.min.js") is var path && File.Exists(path) ? path : null;

    private static Requirement Library(NativeLibraryDescriptor library, PackageSource source, string package, Func<string> version) => new()
    {
        Name = library.Name,
        Purpose = library.Purpose,
        Source = source,
        Packages = [package],
        Find = () => NativeLibraryLocator.TryFind(library) is { } found ? new Finding(found.Path, found.Source) : null,
        Version = _ => version(),
    };

    private static Requirement Debian(string name, string purpose, params string[] packages) => new()
    {
        Name = name,
        Purpose = purpose,
        Source = PackageSource.Apt,
        Packages = packages,
        Find = () => packages.All(p => DebianPackages.VersionOf(p) is not null) ? new Finding(packages[0], "apt") : null,
        Version = finding => DebianPackages.VersionOf(finding.Path)!,
    };

    private static string NpmVersion(string script)
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(script)!, "package.json")));
        return description.RootElement.GetProperty("version").GetString()!;
    }
}
