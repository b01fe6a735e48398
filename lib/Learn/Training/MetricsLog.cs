using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Files;

namespace Workspace.Learn.Training;

/// <summary>A file with a line of figures per epoch, as JSON lines or CSV by its extension.</summary>
internal sealed class MetricsLog(string path)
{
    internal static IReadOnlyList<string> Extensions { get; } = [".jsonl", ".csv"];

    /// <summary>
    /// Writes the file anew with all epochs: epochs are few and far between, and so a training that goes on from a checkpoint
    /// leaves out what an interrupted one logged beyond it.
    /// </summary>
    internal void Write(IReadOnlyList<EpochRecord> epochs) =>
        AtomicFile.Write(path, Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(epochs) : JsonLines(epochs));

    private static string JsonLines(IReadOnlyList<EpochRecord> epochs) =>
        string.Concat(epochs.Select(epoch => new JsonObject(Cells(epoch).Select(cell => new KeyValuePair<string, JsonNode?>(cell.Name, Number(cell.Value)))).ToJsonString() + "\n"));

    // A metric that appears later (none does, as long as the trainer's metrics stay the same) would still have its column.
    private static string Csv(IReadOnlyList<EpochRecord> epochs)
    {
        var rows = epochs.Select(epoch => Cells(epoch).ToDictionary(cell => cell.Name, cell => cell.Value)).ToList();
        var names = rows.SelectMany(row => row.Keys).Distinct().ToList();
        var lines = rows.Select(row => string.Join(',', names.Select(name => row.TryGetValue(name, out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : "")));
        return string.Concat(lines.Prepend(string.Join(',', names.Select(Quoted))).Select(line => line + "\n"));
    }

    private static IEnumerable<(string Name, double Value)> Cells(EpochRecord epoch) =>
    [
        ("epoch", epoch.Epoch), ("step", epoch.Step), ("learning_rate", epoch.LearningRate),
        .. epoch.Train.Select(figure => ($"train_{figure.Key}", figure.Value)),
        .. epoch.Validation.Select(figure => ($"validation_{figure.Key}", figure.Value)),
        ("seconds", epoch.Seconds),
    ];

    // JSON has no NaN.
    private static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    private static string Quoted(string name) => name.AsSpan().ContainsAny(",\"\n") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
