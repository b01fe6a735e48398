using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>
/// Writes JSON as Jupyter does (Python's <c>json.dumps</c> with <c>ensure_ascii=False</c>), byte for byte: the
/// platform's writer escapes more characters and spells escapes differently, which would make every save a diff.
/// </summary>
internal sealed class NotebookJsonWriter(TextWriter writer, JsonLayout layout)
{
    public void Write(JsonNode? node) => Write(node, 0);

    private void Write(JsonNode? node, int level)
    {
        switch (node)
        {
            case null: writer.Write("null"); break;
            case JsonObject o: WriteObject(o, level); break;
            case JsonArray a: WriteArray(a, level); break;
            default: WriteValue(node.AsValue()); break;
        }
    }

    private void WriteObject(JsonObject node, int level)
    {
        if (node.Count == 0)
        {
            writer.Write("{}");
            return;
        }
        var separator = "{";
        foreach (var (key, value) in node)
        {
            StartLine(separator, level + 1);
            WriteString(key);
            writer.Write(": ");
            Write(value, level + 1);
            separator = ",";
        }
        StartLine("", level);
        writer.Write('}');
    }

    private void WriteArray(JsonArray node, int level)
    {
        if (node.Count == 0)
        {
            writer.Write("[]");
            return;
        }
        var separator = "[";
        foreach (var value in node)
        {
            StartLine(separator, level + 1);
            Write(value, level + 1);
            separator = ",";
        }
        StartLine("", level);
        writer.Write(']');
    }

    private void StartLine(string separator, int level)
    {
        writer.Write(separator);
        writer.Write(layout.NewLine);
        for (var i = 0; i < level; i++) writer.Write(layout.Indent);
    }

    private void WriteValue(JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            writer.Write(value.ToJsonString());
            return;
        }
        string text;
        // Half a surrogate pair cannot become a string; such a value is passed on in the escaped form it came in.
        try { text = value.GetValue<string>(); }
        catch (InvalidOperationException)
        {
            writer.Write(value.GetValue<JsonElement>().GetRawText());
            return;
        }
        WriteString(text);
    }

    private void WriteString(string text)
    {
        writer.Write('"');
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(Escaped); i >= 0; i = rest.IndexOfAny(Escaped))
        {
            writer.Write(rest[..i]);
            WriteEscape(rest[i]);
            rest = rest[(i + 1)..];
        }
        writer.Write(rest);
        writer.Write('"');
    }

    private static readonly System.Buffers.SearchValues<char> Escaped =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private void WriteEscape(char c) => writer.Write(c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    });
}
