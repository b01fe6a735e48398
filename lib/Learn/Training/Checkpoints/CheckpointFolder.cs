using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workspace.Core.Files;

namespace Workspace.Learn.Training.Checkpoints;

/// <summary>
/// The checkpoints of one training: a folder for each, named by its step. One appears whole or not at all, and says the hash of each
/// of its files, so that one that was copied half or damaged is never taken for good.
/// </summary>
/// <param name="path">The folder that holds them.</param>
internal sealed class CheckpointFolder(string path)
{
    private const string Prefix = "checkpoint-";
    private const string Unfinished = ".unfinished-";
    private const string StateFile = "training.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Keeps a checkpoint, and of the older ones the newest.</summary>
    /// <param name="state">Where the training stands.</param>
    /// <param name="files">What to write, by file name.</param>
    /// <param name="keep">How many stay.</param>
    /// <exception cref="FileSaveException">The disk is full, or the folder may not be written to. Earlier checkpoints are untouched.</exception>
    internal void Save(TrainingState state, IReadOnlyDictionary<string, Action<Stream>> files, int keep)
    {
        var target = Path.Combine(path, Prefix + state.Step.ToString("D10", CultureInfo.InvariantCulture));
        var unfinished = Path.Combine(path, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(path);
            foreach (var left in Directory.EnumerateDirectories(path, Unfinished + "*")) Directory.Delete(left, recursive: true);
            Directory.CreateDirectory(unfinished);
            var hashes = files.ToDictionary(file => file.Key, file => Write(Path.Combine(unfinished, file.Key), file.Value));
            Write(Path.Combine(unfinished, StateFile), stream => JsonSerializer.Serialize(stream, new Manifest(state, hashes), Json));
            // The same step again: where an epoch ends on a batch after which one was due anyway.
            if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
            Directory.Move(unfinished, target);
            foreach (var old in Newest().Skip(keep)) Directory.Delete(old, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FileSaveException(target, e);
        }
    }

    /// <summary>Finds the newest checkpoint that is whole.</summary>
    /// <returns>Where it is and what it says; null where there is none at all. And what was passed over, with reasons.</returns>
    /// <exception cref="CheckpointException">There are checkpoints, and none is whole.</exception>
    internal (Found? Checkpoint, IReadOnlyList<string> Skipped) FindNewest()
    {
        if (!Directory.Exists(path)) return (null, []);
        var skipped = new List<string>();
        foreach (var folder in Newest())
        {
            if (Read(folder, out var problem) is { } state) return (new Found(folder, state), skipped);
            skipped.Add($"{Path.GetFileName(folder)}: {problem}");
        }
        if (skipped.Count == 0) return (null, []);
        throw new CheckpointException(path, $"no checkpoint is whole ({string.Join("; ", skipped)}). Bring back an intact copy, or empty the folder to begin anew.");
    }

    private static TrainingState? Read(string folder, out string problem)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, StateFile));
            var manifest = JsonSerializer.Deserialize<Manifest>(stream, Json);
            problem = manifest?.State is null || manifest.Files is null ? $"{StateFile} is empty"
                : manifest.State.Version != TrainingState.CurrentVersion ? $"it has version {manifest.State.Version}, and this library reads {TrainingState.CurrentVersion}"
                : manifest.Files.Where(file => HashOf(Path.Combine(folder, Path.GetFileName(file.Key))) != file.Value).Select(file => $"{file.Key} is not what was saved").FirstOrDefault() ?? "";
            return problem.Length == 0 ? manifest!.State : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problem = e.Message;
            return null;
        }
    }

    // Names have as many digits as any step, so their order is that of the steps.
    private List<string> Newest() => [.. Directory.EnumerateDirectories(path, Prefix + "*").OrderDescending(StringComparer.Ordinal)];

    private static string Write(string file, Action<Stream> write)
    {
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        return HashOf(file);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>A checkpoint that is whole.</summary>
    internal sealed record Found(string Folder, TrainingState State);

    private sealed record Manifest(TrainingState State, IReadOnlyDictionary<string, string> Files);
}
