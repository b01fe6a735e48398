using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workspace.Core.Native;
using Workspace.Provisioning;

namespace Workspace.Scripts;

/// <summary>
/// A file-based C# program that trains a model under the contract of SageMaker's containers, so that the same file runs here as a
/// process and there as a job.
/// </summary>
public sealed record TrainingScript
{
    /// <summary>The program, such as <c>src/train.cs</c>.</summary>
    public required string EntryPoint { get; init; }

    /// <summary>What it is told, by name: it finds them in <see cref="TrainingEnvironment.HyperParameters"/>.</summary>
    public IReadOnlyDictionary<string, object> HyperParameters { get; init; } = new Dictionary<string, object>();

    /// <summary>Folders of data by channel name. Default none: a script may fetch its data itself.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Further environment variables, such as the name of a secret. Never put a secret itself here: a job's description is no secret.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The private network of the job. A process on this machine is in no such network and takes no notice of it. Default none.</summary>
    public VpcConfig? Vpc { get; init; }

    /// <summary>Figures to find in what it prints: by name, a pattern whose first group is the number. Default none.</summary>
    public IReadOnlyDictionary<string, string> MetricDefinitions { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it as a process on this machine.</summary>
    /// <param name="outputFolder">Where its files go; emptied of an earlier run's model and output, checkpoints stay.</param>
    /// <param name="log">Receives each line that it prints; default it is printed here.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Its model and its figures.</returns>
    /// <exception cref="TrainingScriptException">It does not build, or it failed.</exception>
    public async Task<TrainingScriptResult> RunAsync(string outputFolder, Action<string>? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);
        var entryPoint = Path.GetFullPath(EntryPoint);
        if (!File.Exists(entryPoint)) throw new TrainingScriptException(entryPoint, "there is no such file.", []);
        var folder = Prepare(Path.GetFullPath(outputFolder));
        var program = await BuildAsync(entryPoint, cancellationToken).ConfigureAwait(false);
        var lines = new List<string>();
        void Receive(string line)
        {
            lines.Add(line);
            if (log is null) Console.WriteLine(line);
            else log(line);
        }
        var status = await ProcessRunner.RunAsync("dotnet", [program], Receive, Path.GetDirectoryName(entryPoint), Variables(folder), cancellationToken).ConfigureAwait(false);
        if (status != 0) throw new TrainingScriptException(entryPoint, Reason(folder, status), lines);
        var archive = Path.Combine(folder.Root, "output", "model.tar.gz");
        await ModelArchive.PackAsync(folder.Model, archive, cancellationToken).ConfigureAwait(false);
        return new TrainingScriptResult(archive, folder.OutputData, ReadMetrics(lines));
    }

    private ContainerFolder Prepare(string root)
    {
        var folder = new ContainerFolder(root);
        foreach (var stale in (string[])[folder.Model, Path.Combine(root, "output"), Path.Combine(root, "input")])
            if (Directory.Exists(stale)) Directory.Delete(stale, recursive: true);
        folder.Create();
        foreach (var (channel, source) in Inputs) Directory.CreateSymbolicLink(folder.Channel(channel), Path.GetFullPath(source));
        // As the SageMaker SDK writes them: each value is JSON inside a string.
        var parameters = new JsonObject(HyperParameters.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonSerializer.Serialize(p.Value))));
        File.WriteAllText(Path.Combine(folder.Configuration, "hyperparameters.json"), parameters.ToJsonString());
        var resources = new JsonObject { ["current_host"] = "algo-1", ["hosts"] = new JsonArray("algo-1"), ["network_interface_name"] = "lo" };
        File.WriteAllText(Path.Combine(folder.Configuration, "resourceconfig.json"), resources.ToJsonString());
        var channels = new JsonObject(Inputs.Keys.Select(channel => KeyValuePair.Create(channel, (JsonNode?)new JsonObject { ["TrainingInputMode"] = "File", ["S3DistributionType"] = "FullyReplicated", ["RecordWrapperType"] = "None" })));
        File.WriteAllText(Path.Combine(folder.Configuration, "inputdataconfig.json"), channels.ToJsonString());
        return folder;
    }

    private static async Task<string> BuildAsync(string entryPoint, CancellationToken cancellationToken)
    {
        var target = Path.Combine(WorkspacePaths.Root ?? Path.GetTempPath(), ".build", "scripts", $"{Path.GetFileNameWithoutExtension(entryPoint)}-{Fingerprint(entryPoint)}");
        var lines = new List<string>();
        var variables = new Dictionary<string, string> { ["WorkspaceLibrary"] = AppContext.BaseDirectory.TrimEnd('/'), ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" };
        var status = await ProcessRunner.RunAsync(
            "dotnet", ["build", entryPoint, "--output", target, "--nologo", "-v", "quiet"], lines.Add, Path.GetDirectoryName(entryPoint), variables, cancellationToken).ConfigureAwait(false);
        return status == 0 ? Path.Combine(target, Path.GetFileNameWithoutExtension(entryPoint) + ".dll") : throw new TrainingScriptException(entryPoint, "it does not compile.", lines);
    }

    // Two notebooks may each have a train.cs.
    private static string Fingerprint(string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path)))[..8];

    private Dictionary<string, string> Variables(ContainerFolder folder)
    {
        var variables = new Dictionary<string, string>(Environment)
        {
            [ContainerFolder.RootVariable] = folder.Root,
            ["SM_MODEL_DIR"] = folder.Model,
            ["SM_OUTPUT_DATA_DIR"] = folder.OutputData,
            ["SM_CURRENT_HOST"] = "algo-1",
            ["SM_HOSTS"] = "[\"algo-1\"]",
            ["TRAINING_JOB_NAME"] = Path.GetFileName(folder.Root),
        };
        foreach (var channel in Inputs.Keys) variables[$"SM_CHANNEL_{channel.ToUpperInvariant()}"] = folder.Channel(channel);
        return variables;
    }

    private static string Reason(ContainerFolder folder, int status) => File.Exists(folder.Failure)
        ? $"{File.ReadAllText(folder.Failure).Trim()} (exit code {status})"
        : $"it ended with exit code {status}.";

    private Dictionary<string, IReadOnlyList<double>> ReadMetrics(IReadOnlyList<string> lines)
    {
        var metrics = new Dictionary<string, IReadOnlyList<double>>();
        foreach (var (name, pattern) in MetricDefinitions)
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            metrics[name] = [.. lines.Select(line => regex.Match(line)).Where(m => m.Success).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        }
        return metrics;
    }
}
