using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Workspace.Aws.Client.Runtime;

/// <summary>Turns members into bodies and bodies into members.</summary>
internal static class OperationCodec
{
    /// <summary>Writes a request's body.</summary>
    public static byte[] WriteParameters(AwsService service, AwsRequest request) => service.Protocol switch
    {
        AwsProtocol.Query => Encoding.UTF8.GetBytes(Form(service, request)),
        AwsProtocol.RestJson when request.Parameters.Count == 0 => [],
        _ => Encoding.UTF8.GetBytes(request.Parameters.ToJsonString()),
    };

    /// <summary>Reads a result.</summary>
    public static JsonObject ReadResult(AwsService service, string operation, byte[] body)
    {
        if (body.Length == 0) return [];
        if (service.Protocol != AwsProtocol.Query) return JsonNode.Parse(body) as JsonObject ?? [];
        var response = Load(body);
        var result = response.Elements().FirstOrDefault(element => element.Name.LocalName == $"{operation}Result");
        return result is null ? [] : Tree(result) as JsonObject ?? [];
    }

    /// <summary>The code and message of an error; empty where the body has none.</summary>
    /// <param name="body">The body.</param>
    /// <param name="header">The header x-amzn-ErrorType, with which restJson names errors.</param>
    public static (string Code, string Message) ReadError(byte[] body, string? header)
    {
        try
        {
            if (body.AsSpan().TrimStart(" \r\n\t\uFEFF"u8) is [(byte)'<', ..])
            {
                var error = Load(body).DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Error");
                string Text(string name) => error?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
                return (Text("Code"), Text("Message"));
            }
            var members = body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
            string? Member(string name) => members?.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
            return (Bare(Member("__type") ?? Member("code") ?? header ?? ""), Member("message") ?? "");
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            // A proxy's page, say: the status has to do.
            return (Bare(header ?? ""), Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 200)));
        }
    }

    // "com.amazonaws.x#Code:http://…" → "Code".
    private static string Bare(string type) => type[(type.LastIndexOf('#') + 1)..].Split(':')[0];

    private static XElement Load(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    private static string Form(AwsService service, AwsRequest request)
    {
        var pairs = new List<KeyValuePair<string, string>> { new("Action", request.Operation), new("Version", service.ApiVersion) };
        foreach (var (name, value) in request.Parameters) Flatten(name, value, pairs);
        return string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
    }

    private static void Flatten(string name, JsonNode? node, List<KeyValuePair<string, string>> pairs)
    {
        switch (node)
        {
            case null:
                break;
            case JsonObject structure:
                foreach (var (member, value) in structure) Flatten($"{name}.{member}", value, pairs);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) Flatten($"{name}.member.{i + 1}", list[i], pairs);
                break;
            default:
                pairs.Add(new(name, node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? node.ToString().ToLowerInvariant() : node.ToString()));
                break;
        }
    }

    // Elements called member make a list; an element without elements is a text.
    private static JsonNode Tree(XElement element)
    {
        var children = element.Elements().ToList();
        if (children.Count == 0) return element.Value;
        if (children.TrueForAll(child => child.Name.LocalName == "member")) return new JsonArray([.. children.Select(Tree)]);
        var structure = new JsonObject();
        foreach (var child in children) structure[child.Name.LocalName] = Tree(child);
        return structure;
    }
}
