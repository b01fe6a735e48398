using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents;

namespace Workspace.Running;

/// <summary>What a notebook says about itself in its metadata, under <c>workspace</c>.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Summary">One line: what it shows.</param>
/// <param name="Data">Which data it uses.</param>
/// <param name="Time">How long it usually takes.</param>
/// <param name="Needs">Names of what it needs beside what every notebook does, as <c>doctor</c> lists them.</param>
public sealed record NotebookCard(string Name, string Summary, string Data, string Time, IReadOnlyList<string> Needs)
{
    /// <summary>Reads the cards of all scenario folders.</summary>
    /// <param name="folder">The folder that holds them.</param>
    /// <returns>One card per folder with a notebook, in alphabetical order.</returns>
    public static IReadOnlyList<NotebookCard> ReadAll(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(scenario => Path.Combine(scenario, NotebookTargets.DefaultFile)).Where(File.Exists).Select(Read)];

    /// <summary>Reads the card of one notebook.</summary>
    /// <param name="path">The notebook.</param>
    /// <returns>Its card; a notebook that says nothing about itself has empty texts.</returns>
    /// <exception cref="NotANotebookException">It is no notebook.</exception>
    public static NotebookCard Read(string path)
    {
        var about = NotebookFile.Load(path).Metadata("workspace") as JsonObject;
        string Text(string key) => about?[key]?.ToString() ?? "";
        return new NotebookCard(Path.GetFileName(Path.GetDirectoryName(path))!, Text("summary"), Text("data"), Text("time"), [.. (about?["needs"] as JsonArray ?? []).Select(need => need!.ToString())]);
    }
}
