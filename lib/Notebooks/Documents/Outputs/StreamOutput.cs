using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>Console text of a cell.</summary>
/// <param name="Name"><see cref="Stdout"/> or <see cref="Stderr"/>.</param>
/// <param name="Text">The text.</param>
public sealed record StreamOutput(string Name, string Text) : NotebookOutput
{
    /// <summary>Name of the standard output.</summary>
    public const string Stdout = "stdout";

    /// <summary>Name of the standard error.</summary>
    public const string Stderr = "stderr";

    /// <inheritdoc/>
    public override JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["output_type"] = "stream",
        ["text"] = SourceLines.Split(Text),
    };
}
