using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>Reads <c>.ipynb</c> bytes and says precisely what is wrong with those that are none.</summary>
internal static class NotebookReader
{
    // Plotly figures and widget states nest deeper than the platform's 64 levels.
    private const int MaxDepth = 1000;

    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    public static NotebookDocument Read(ReadOnlySpan<byte> bytes, string? path)
    {
        var utf8 = WithoutMark(bytes);
        if (utf8.IsEmpty) throw new NotANotebookException(path, $"is empty ({bytes.Length} bytes)");
        if (utf8[..Math.Min(utf8.Length, 8192)].Contains((byte)0))
            throw new NotANotebookException(path, "holds binary data (or UTF-16 text; notebooks are UTF-8)");
        var json = Parse(utf8, path);
        Check(json, path);
        return new NotebookDocument(json, JsonLayout.Detect(utf8));
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static JsonObject Parse(ReadOnlySpan<byte> utf8, string? path)
    {
        try
        {
            return JsonNode.Parse(utf8, documentOptions: JsonOptions) as JsonObject
                ?? throw new NotANotebookException(path, "is JSON, but no object with \"cells\" and \"nbformat\"");
        }
        catch (JsonException e)
        {
            throw new NotANotebookException(path, $"is no valid JSON: {Reason(e)}", e.LineNumber + 1, e.BytePositionInLine + 1, e);
        }
    }

    // The platform appends the place in its own words (counted from 0), and we give it in ours.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
    }

    private static void Check(JsonObject json, string? path)
    {
        var format = json.FindInt("nbformat");
        if (format is null)
            throw new NotANotebookException(path, json.ContainsKey("cells") ? "has no whole number \"nbformat\"" : "has neither \"cells\" nor \"nbformat\"");
        if (format < 4)
        {
            throw new NotANotebookException(path, $"has the old format {format} (nbformat 4 is needed). " +
                "Convert it with `jupyter nbconvert --to notebook --nbformat 4 FILE`");
        }
        if (format > 4) throw new NotANotebookException(path, $"has format {format}, and only nbformat 4 is known");
        if (json["cells"] is not JsonArray cells) throw new NotANotebookException(path, "has no array \"cells\"");
        for (var i = 0; i < cells.Count; i++)
            if (FaultOf(cells[i]) is { } fault) throw new NotANotebookException(path, $"has a broken cell: cells[{i}] {fault}");
    }

    private static string? FaultOf(JsonNode? cell)
    {
        if (cell is not JsonObject) return "is no object";
        if (cell.FindString("cell_type") is not ("code" or "markdown" or "raw"))
            return $"has cell_type {cell.Find("cell_type")?.ToJsonString() ?? "nowhere"}, which is none of code, markdown, raw";
        return cell.Find("source") switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => null,
            JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) => null,
            _ => "has a source that is neither a string nor an array of strings",
        };
    }
}
