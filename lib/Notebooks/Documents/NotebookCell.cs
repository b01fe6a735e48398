using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Documents;

/// <summary>One cell of a notebook: a view on its JSON, which keeps everything that it does not touch.</summary>
public sealed class NotebookCell
{
    private readonly NotebookDocument _document;

    internal NotebookCell(NotebookDocument document, JsonObject json)
    {
        _document = document;
        Json = json;
    }

    /// <summary>The cell's JSON object, part of the document's.</summary>
    public JsonObject Json { get; }

    /// <summary>What the cell is.</summary>
    public CellKind Kind => Json.FindString("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>The cell's id; null in notebooks older than 4.5.</summary>
    public string? Id => Json.FindString("id");

    /// <summary>The text of the cell. Setting it keeps the form, one string or an array of lines.</summary>
    public string Source
    {
        get => SourceLines.Join(Json["source"]) ?? "";
        set => Json["source"] = SourceLines.InFormOf(Json["source"], value);
    }

    /// <summary>The source as its language takes it: a leading <c>#!csharp</c> line is emptied, so that line numbers stay.</summary>
    public string Code
    {
        get
        {
            var source = Source;
            if (CellLanguage.FromMagic(source) is null) return source;
            var end = source.IndexOf('\n', StringComparison.Ordinal);
            return end < 0 ? "" : source[end..];
        }
    }

    /// <summary>The language of a code cell (from metadata, its magic line or the notebook); <c>markdown</c> or <c>raw</c> for the others.</summary>
    public string Language => Kind switch
    {
        CellKind.Markdown => "markdown",
        CellKind.Raw => "raw",
        _ => CellLanguage.OfCell(Json["metadata"], Source) ?? _document.DefaultLanguage,
    };

    /// <summary>The tags in the cell's metadata.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata("tags") is JsonArray tags
            ? [.. tags.OfType<JsonValue>().Select(tag => tag.TryGetValue<string>(out var text) ? text : null).OfType<string>()]
            : [];

    /// <summary>The number of the cell's last execution; null when it has not run.</summary>
    public int? ExecutionCount
    {
        get => Json.FindInt("execution_count");
        set => Json["execution_count"] = value;
    }

    /// <summary>The stored outputs of a code cell. Setting them replaces all.</summary>
    public IReadOnlyList<NotebookOutput> Outputs
    {
        get => Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(NotebookOutput.Read)] : [];
        set => Json["outputs"] = new JsonArray([.. value.Select(output => output.ToJson())]);
    }

    /// <summary>Files embedded in the cell by name, each a MIME bundle; null when it has none.</summary>
    public JsonObject? Attachments => Json["attachments"] as JsonObject;

    /// <summary>Whether the cell has a tag.</summary>
    /// <param name="tag">The tag, such as <c>parameters</c>.</param>
    /// <returns>True when it has.</returns>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <summary>A value of the cell's metadata.</summary>
    /// <param name="path">Property names from the metadata down.</param>
    /// <returns>The value, or null where there is none.</returns>
    public JsonNode? Metadata(params ReadOnlySpan<string> path) => Json["metadata"].Find(path);

    /// <summary>Sets a value of the cell's metadata.</summary>
    /// <param name="key">The property.</param>
    /// <param name="value">Its new value; null removes it.</param>
    public void SetMetadata(string key, JsonNode? value)
    {
        if (value is not null) Json.Ensure("metadata").SetSorted(key, value);
        else (Json["metadata"] as JsonObject)?.Remove(key);
    }
}
