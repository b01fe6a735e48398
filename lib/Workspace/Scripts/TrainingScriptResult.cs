namespace Workspace.Scripts;

/// <summary>What a training script left behind.</summary>
/// <param name="ModelArchive">Path of its <c>model.tar.gz</c>.</param>
/// <param name="OutputData">The folder of its other results.</param>
/// <param name="Metrics">Figures found in what it printed, in order, by the name of their definition.</param>
public sealed record TrainingScriptResult(string ModelArchive, string OutputData, IReadOnlyDictionary<string, IReadOnlyList<double>> Metrics);
