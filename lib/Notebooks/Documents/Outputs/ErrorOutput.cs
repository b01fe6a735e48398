using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>The error that ended a cell.</summary>
/// <param name="Name">Type of the error.</param>
/// <param name="Value">Its message.</param>
/// <param name="Traceback">Lines to show.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : NotebookOutput
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Value,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Traceback.Select(line => JsonValue.Create(line))]),
    };
}
