using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>nbformat's multi-line strings: one string, or an array of lines that keep their line ends.</summary>
internal static class SourceLines
{
    // The line ends of Python's str.splitlines, by which Jupyter splits; \r\n counts as one.
    private static readonly System.Buffers.SearchValues<char> LineEnds =
        System.Buffers.SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    /// <summary>The text of a multi-line string; null for anything else.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.GetValue<string>())),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => null,
    };

    /// <summary>Text as the array of lines that Jupyter writes; empty text is an empty array.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var at = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = at < 0 ? text.Length : start + at + 1;
            if (at >= 0 && text[end - 1] == '\r' && end < text.Length && text[end] == '\n') end++;
            lines.Add(JsonValue.Create(text[start..end]));
            start = end;
        }
        return lines;
    }

    /// <summary>Text in the form the old value had: a string stays a string, anything else becomes lines.</summary>
    public static JsonNode InFormOf(JsonNode? old, string text) => old is JsonValue ? JsonValue.Create(text) : Split(text);
}
