using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Jupyter.KernelSpecs;

/// <summary>A kernel that Jupyter knows: what its <c>kernel.json</c> says.</summary>
public sealed record KernelSpec
{
    /// <summary>The name notebooks give it, which is its folder's.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that holds <c>kernel.json</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The command that starts it, with <c>{connection_file}</c> where the file's path goes.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>What front ends show.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The language of its cells.</summary>
    public required string Language { get; init; }

    /// <summary><c>message</c>, or <c>signal</c> where nothing is said.</summary>
    public string InterruptMode { get; init; } = "signal";

    /// <summary>Variables to be set for it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a folder; null where it holds no usable <c>kernel.json</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The kernel.</returns>
    public static KernelSpec? TryRead(string folder)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "kernel.json"))) is not JsonObject json || json["argv"] is not JsonArray argv) return null;
            return new KernelSpec
            {
                Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
                Folder = folder,
                Arguments = [.. argv.Select(a => a?.ToString() ?? "")],
                DisplayName = json["display_name"]?.ToString() ?? Path.GetFileName(folder),
                Language = json["language"]?.ToString() ?? "",
                InterruptMode = json["interrupt_mode"]?.ToString() ?? "signal",
                Environment = (json["env"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? ""),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Jupyter passes such folders over too.
            return null;
        }
    }
}
