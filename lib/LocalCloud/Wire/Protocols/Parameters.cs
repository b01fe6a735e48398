using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>An operation's parameters: JSON as it came, or a form made into the same tree.</summary>
/// <param name="tree">The tree.</param>
/// <param name="invalid">The code with which the service refuses a value.</param>
internal sealed class Parameters(JsonObject tree, string invalid)
{
    /// <summary>The deepest tree that is read.</summary>
    private const int Deepest = 32;

    /// <summary>Reads an awsJson body.</summary>
    /// <exception cref="CloudException">SerializationException: it is no JSON object.</exception>
    public static Parameters FromJson(byte[] body, string invalid)
    {
        if (body.Length == 0) return new Parameters([], invalid);
        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = Deepest }) is JsonObject tree
                ? new Parameters(tree, invalid)
                : throw new CloudException("SerializationException", "The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw new CloudException("SerializationException", $"The body is no JSON: {e.Message}");
        }
    }

    /// <summary>Makes a tree of <c>Tags.member.1.Key=x</c>. Lists come with <c>.member.</c> and sparse numbers are closed up.</summary>
    /// <exception cref="CloudException">MalformedQueryString.</exception>
    public static Parameters FromForm(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var root = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            var parts = name.Split('.').Where(part => part is not "member").ToArray();
            if (parts.Length > Deepest) throw Malformed(name);
            var node = root;
            foreach (var part in parts[..^1])
            {
                if (node[part] is null) node[part] = new JsonObject();
                node = node[part] as JsonObject ?? throw Malformed(name);
            }
            if (node.ContainsKey(parts[^1])) throw Malformed(name);
            node[parts[^1]] = value;
        }
        return new Parameters(root, "ValidationError");
    }

    /// <summary>Whether it was given.</summary>
    public bool Has(string name) => tree[name] is not null;

    /// <summary>A text; null where it was not given.</summary>
    public string? Text(string name) => tree[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => throw Wrong(name, "a text", other),
    };

    /// <summary>A text that must be given.</summary>
    /// <exception cref="CloudException">ValidationException.</exception>
    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw new CloudException(invalid, $"1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must not be null or empty.");

    /// <summary>A whole number; null where it was not given.</summary>
    public long? Number(string name) => tree[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.GetValueKind() == JsonValueKind.String && long.TryParse(value.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Wrong(name, "a whole number", other),
    };

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="CloudException">ValidationError.</exception>
    public int Number(string name, int otherwise, int least, int most)
    {
        var number = Number(name) ?? otherwise;
        return number >= least && number <= most ? (int)number : throw new CloudException(invalid, $"1 validation error detected: Value '{number}' at '{name}' failed to satisfy constraint: Member must be between {least} and {most}.");
    }

    /// <summary>A truth value; false where it was not given.</summary>
    public bool Flag(string name) => tree[name] switch
    {
        null => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && bool.TryParse(value.GetValue<string>(), out var flag) => flag,
        var other => throw Wrong(name, "true or false", other),
    };

    /// <summary>A structure; null where it was not given.</summary>
    public Parameters? Structure(string name) => tree[name] switch
    {
        null => null,
        JsonObject structure => new Parameters(structure, invalid),
        var other => throw Wrong(name, "a structure", other),
    };

    /// <summary>A list of structures; empty where it was not given.</summary>
    public IReadOnlyList<Parameters> Structures(string name) =>
        [.. Items(name).Select(item => item is JsonObject structure ? new Parameters(structure, invalid) : throw Wrong(name, "a list of structures", item))];

    /// <summary>A list of texts; empty where it was not given.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => item is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Wrong(name, "a list of texts", item))];

    /// <summary>A list of <c>{Key, Value}</c>; empty where it was not given.</summary>
    public IReadOnlyDictionary<string, string> Tags(string name = "Tags")
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in Structures(name))
            if (!tags.TryAdd(tag.Required("Key"), tag.Text("Value") ?? "")) throw new CloudException("InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        return tags;
    }

    /// <summary>All members as texts.</summary>
    public IReadOnlyDictionary<string, string> Map() => tree.ToDictionary(member => member.Key, member => Text(member.Key) ?? "");

    // A form's list is a structure whose names are numbers.
    private IEnumerable<JsonNode?> Items(string name) => tree[name] switch
    {
        null => [],
        JsonArray list => list,
        JsonObject numbered when numbered.All(item => int.TryParse(item.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) =>
            numbered.OrderBy(item => int.Parse(item.Key, CultureInfo.InvariantCulture)).Select(item => item.Value),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0 => [],
        var other => throw Wrong(name, "a list", other),
    };

    private static CloudException Malformed(string name) => new("MalformedQueryString", $"The parameter \"{name}\" contradicts another one.");

    private static CloudException Wrong(string name, string expected, JsonNode? actual) =>
        new("SerializationException", $"\"{name}\" is a {actual?.GetValueKind().ToString() ?? "null"}, expected {expected}.");
}
