using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares JSON trees: keys in any order, numbers within the tolerance.</summary>
internal sealed class JsonComparer(TextComparer text)
{
    public IEnumerable<Difference> Compare(string what, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject e, JsonObject a) => e.Select(pair => pair.Key).Union(a.Select(pair => pair.Key))
            .SelectMany(key => Compare($"{what}.{key}", e[key], a[key])),
        (JsonArray e, JsonArray a) when e.Count != a.Count => [new Difference(what, $"{e.Count} items", $"{a.Count} items")],
        (JsonArray e, JsonArray a) => e.Zip(a).SelectMany((pair, i) => Compare($"{what}[{i}]", pair.First, pair.Second)),
        _ => AreEqual(expected, actual) ? [] : [new Difference(what, Text(expected), Text(actual))],
    };

    private bool AreEqual(JsonNode? expected, JsonNode? actual) => (expected?.GetValueKind(), actual?.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => text.Numbers.AreEqual(Text(expected), Text(actual)),
        (JsonValueKind.String, JsonValueKind.String) => text.AreEqual(expected!.GetValue<string>(), actual!.GetValue<string>()),
        _ => JsonNode.DeepEquals(expected, actual),
    };

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
