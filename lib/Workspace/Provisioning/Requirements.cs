using System.Text.Json;
using TorchSharp.Door;
using Workspace.Core.Native;
using Workspace.Frames.DuckDb;
using Workspace.Images.Vips;
using Workspace.Learn.Trees.XGBoost;
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

    private static readonly Requirement Torch = new()
    {
        Name = "torch",
        Purpose = "tensors and training",
        Source = PackageSource.Apt,
        Packages = ["libtorch-dev", "g++", "libopenblas0-pthread"],
        Find = FindTorch,
        Version = _ => TorchInstallation.Summary,
        Preparation = new Preparation("Compiling the door to libtorch (once, about half a minute)", () => TorchInstallation.IsPrepared, TorchInstallation.Prepare),
    };

    private static readonly Requirement PythonTorch = Debian("PyTorch", "benchmarks compare torch with it", "python3-torch");
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
    public static IReadOnlyList<Requirement> ForTests { get; } = [.. ForCheck, Zmq, Torch, Chromium, Nbformat, PythonXGBoost, Ipykernel, JupyterClients, AwsClients];

    /// <summary>What the benchmarks need.</summary>
    public static IReadOnlyList<Requirement> ForBenchmarks { get; } = [.. ForKernel, Torch, PythonTorch, Nbformat, PythonXGBoost, Pandas, Ipykernel];

    /// <summary>Everything, as <c>doctor</c> lists it.</summary>
    public static IReadOnlyList<Requirement> All { get; } = [.. ForTests.Union(ForBenchmarks)];

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

    // Debian's libtorch multiplies matrices with whatever BLAS the system has: with the reference one, fifteen times slower.
    private static Finding? FindTorch()
    {
        if (TorchInstallation.Find() is not var (folder, source)) return null;
        var complete = ProcessRunner.Which("g++") is not null && (source != "system" || DebianPackages.VersionOf("libopenblas0-pthread") is not null);
        return complete ? new Finding(folder, source) : null;
    }

    private static string NpmVersion(string script)
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(script)!, "package.json")));
        return description.RootElement.GetProperty("version").GetString()!;
    }
}
