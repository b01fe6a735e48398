using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>Something shown: a <c>display_data</c>, or the <c>execute_result</c> of a cell.</summary>
/// <param name="Data">Its representations by MIME type.</param>
/// <param name="Metadata">Metadata by MIME type, such as sizes of images; null for none.</param>
public sealed record DisplayOutput(MimeData Data, JsonObject? Metadata = null) : NotebookOutput
{
    /// <summary>The execution count of the cell whose result this is; null for a display.</summary>
    public int? ResultOf { get; init; }

    /// <inheritdoc/>
    public override JsonObject ToJson()
    {
        var json = new JsonObject { ["data"] = Data.ToJson() };
        if (ResultOf is { } count) json["execution_count"] = count;
        json["metadata"] = Metadata?.DeepClone() ?? new JsonObject();
        json["output_type"] = ResultOf is null ? "display_data" : "execute_result";
        return json;
    }
}
