using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>One output of a code cell, as nbformat stores it.</summary>
public abstract record NotebookOutput
{
    /// <summary>The output as nbformat's JSON, keys sorted as Jupyter writes them.</summary>
    /// <returns>A new object.</returns>
    public abstract JsonObject ToJson();

    /// <summary>Reads an output.</summary>
    /// <param name="json">nbformat's JSON.</param>
    /// <returns>The output; <see cref="UnknownOutput"/> for a type that nbformat 4 does not know.</returns>
    public static NotebookOutput Read(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.FindString("output_type") switch
        {
            "stream" => new StreamOutput(json.FindString("name") ?? StreamOutput.Stdout, SourceLines.Join(json["text"]) ?? ""),
            "display_data" => new DisplayOutput(MimeData.Read(json["data"]), json["metadata"]?.DeepClone() as JsonObject),
            "execute_result" => new DisplayOutput(MimeData.Read(json["data"]), json["metadata"]?.DeepClone() as JsonObject) { ResultOf = json.FindInt("execution_count") ?? 0 },
            "error" => new ErrorOutput(json.FindString("ename") ?? "", json.FindString("evalue") ?? "", Lines(json["traceback"])),
            _ => new UnknownOutput(json),
        };
    }

    private static string[] Lines(JsonNode? node) =>
        node is JsonArray lines ? [.. lines.Select(line => SourceLines.Join(line) ?? "")] : [];
}
