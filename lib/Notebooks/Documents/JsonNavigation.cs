using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>Looks into JSON whose shape is not known, without throwing and without creating what is missing.</summary>
internal static class JsonNavigation
{
    /// <summary>The node below a path of property names, or null where the path ends early.</summary>
    public static JsonNode? Find(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>The string below a path, or null where there is none.</summary>
    public static string? FindString(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The whole number below a path, or null where there is none.</summary>
    public static int? FindInt(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.Find(path) is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>The object below a property, which is created where it is missing.</summary>
    public static JsonObject Ensure(this JsonObject node, string name)
    {
        if (node[name] is JsonObject existing) return existing;
        var created = new JsonObject();
        node.SetSorted(name, created);
        return created;
    }

    /// <summary>Sets a property; a new one goes to its place in the alphabet, as Jupyter sorts keys when it saves.</summary>
    public static void SetSorted(this JsonObject node, string name, JsonNode? value)
    {
        if (node.ContainsKey(name))
        {
            node[name] = value;
            return;
        }
        var place = node.TakeWhile(pair => string.CompareOrdinal(pair.Key, name) < 0).Count();
        node.Insert(place, name, value);
    }
}
