using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Documents.Outputs;

/// <summary>The representations of a display by MIME type: text whole, JSON types as nodes, binary types as base64.</summary>
public sealed class MimeData
{
    private readonly SortedDictionary<string, JsonNode?> _values = new(StringComparer.Ordinal);

    /// <summary>The MIME types there are, sorted.</summary>
    public IReadOnlyCollection<string> Types => _values.Keys;

    /// <summary>Takes over what an object shows.</summary>
    /// <param name="bundle">Its representations: strings, bytes (stored as base64) and JSON nodes.</param>
    /// <returns>The data.</returns>
    public static MimeData From(IEnumerable<KeyValuePair<string, object>> bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var data = new MimeData();
        foreach (var (type, value) in bundle)
        {
            data._values[type] = value switch
            {
                byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
                JsonNode node => node.DeepClone(),
                string text when IsJson(type) => ParseOrKeep(text),
                _ => JsonValue.Create(value?.ToString() ?? ""),
            };
        }
        return data;
    }

    /// <summary>The text of a representation; null when there is none or it is no text.</summary>
    /// <param name="type">The MIME type.</param>
    /// <returns>The text.</returns>
    public string? Text(string type) => _values.TryGetValue(type, out var value) ? SourceLines.Join(value) : null;

    /// <summary>The JSON of a representation; null when there is none.</summary>
    /// <param name="type">The MIME type.</param>
    /// <returns>The node.</returns>
    public JsonNode? Node(string type) => _values.GetValueOrDefault(type);

    /// <summary>Characters of all representations, about.</summary>
    internal long Length => _values.Sum(pair => Text(pair.Key)?.Length ?? pair.Value?.ToJsonString().Length ?? 0);

    internal static MimeData Read(JsonNode? json)
    {
        var data = new MimeData();
        foreach (var (type, value) in json as JsonObject ?? [])
            data._values[type] = IsText(type) && SourceLines.Join(value) is { } text ? JsonValue.Create(text) : value?.DeepClone();
        return data;
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (type, value) in _values)
            json[type] = IsText(type) && SourceLines.Join(value) is { } text ? SourceLines.Split(text) : value?.DeepClone();
        return json;
    }

    /// <summary>A copy in which every string has been changed.</summary>
    internal MimeData Map(Func<string, string> change)
    {
        var data = new MimeData();
        foreach (var (type, value) in _values) data._values[type] = JsonStrings.Map(value, change);
        return data;
    }

    // What claims to be JSON and is not is kept as a string, rather than failing the cell that shows it.
    private static JsonNode? ParseOrKeep(string text)
    {
        try { return JsonNode.Parse(text); }
        catch (JsonException) { return JsonValue.Create(text); }
    }

    // The types whose text Jupyter splits into lines.
    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is MimeTypes.Svg or "application/javascript";

    private static bool IsJson(string type) => type == MimeTypes.Json || type.EndsWith("+json", StringComparison.Ordinal);
}
