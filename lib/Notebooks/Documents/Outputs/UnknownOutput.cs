using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>An output of a type that nbformat 4 does not know; it is kept as it stands.</summary>
/// <param name="Json">Its JSON.</param>
public sealed record UnknownOutput(JsonObject Json) : NotebookOutput
{
    /// <inheritdoc/>
    public override JsonObject ToJson() => Json.DeepClone().AsObject();
}
