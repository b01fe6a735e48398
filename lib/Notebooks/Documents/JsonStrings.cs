using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>Changes the strings inside a JSON tree.</summary>
internal static class JsonStrings
{
    /// <summary>A copy in which every string value and key has been changed.</summary>
    public static JsonNode? Map(JsonNode? node, Func<string, string> change) => node switch
    {
        JsonObject o => new JsonObject(o.Select(pair => KeyValuePair.Create(change(pair.Key), Map(pair.Value, change)))),
        JsonArray a => new JsonArray([.. a.Select(item => Map(item, change))]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(change(text)),
        _ => node?.DeepClone(),
    };
}
