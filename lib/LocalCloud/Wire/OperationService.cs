using System.Text.Json.Nodes;
using System.Xml.Linq;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Wire;

/// <summary>A service that speaks awsJson or awsQuery: named operations on trees.</summary>
internal abstract class OperationService : ICloudService
{
    // The largest body of any operation here is the logs' 1 MiB of events, which JSON may blow up by escapes.
    private const int LongestBody = 8 * 1024 * 1024;


    private readonly Lazy<Dictionary<string, Operation>> _operations;

    protected OperationService(AccessGuard guard)
    {
        Guard = guard;
        _operations = new(() => Declare().ToDictionary(operation => operation.Name, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Operations => _operations.Value.Keys;

    /// <summary>Decides whether callers may.</summary>
    protected AccessGuard Guard { get; }

    /// <summary>The namespace of its XML answers.</summary>
    protected virtual XNamespace XmlNamespace => XNamespace.None;

    /// <summary>The code with which it refuses a parameter's value.</summary>
    protected virtual string InvalidCode => "ValidationException";

    /// <summary>The operations it has.</summary>
    protected abstract IEnumerable<Operation> Declare();

    /// <inheritdoc/>
    public async Task AnswerAsync(CloudCall call)
    {
        var body = await call.Request.ReadBodyAsync(LongestBody, call.Cancelled).ConfigureAwait(false);
        var (name, parameters) = call.Protocol == Protocol.Json ? ReadJson(call, body) : ReadForm(call, body);
        if (!_operations.Value.TryGetValue(name, out var operation)) throw CloudException.NotImplemented(Name, name);
        if (operation.Demand is { } demand) Guard.Require(call, demand(call, parameters));
        var result = operation.Answer(call, parameters);
        if (call.Protocol == Protocol.Json) await Responses.WriteJsonAsync(call.Http, call.Protocol, result, call.RequestId).ConfigureAwait(false);
        else await Responses.WriteXmlAsync(call.Http, call.Protocol, QueryResponse(name, result, call.RequestId), call.RequestId).ConfigureAwait(false);
    }

    private (string Name, Parameters Parameters) ReadJson(CloudCall call, byte[] body)
    {
        var target = call.Request.Header("x-amz-target")!;
        return (target[(target.LastIndexOf('.') + 1)..], Parameters.FromJson(body, InvalidCode));
    }

    private static (string Name, Parameters Parameters) ReadForm(CloudCall call, byte[] body)
    {
        // In a form, unlike in an address, a plus sign is a space.
        var form = Signing.AwsUri.ParseQuery(System.Text.Encoding.UTF8.GetString(body).Replace('+', ' ')).Concat(call.Request.Query.Where(pair => !pair.Key.StartsWith("X-Amz-", StringComparison.Ordinal))).ToList();
        var name = form.FirstOrDefault(pair => pair.Key == "Action").Value ?? throw new CloudException("MissingAction", "The request must contain the parameter Action.");
        return (name, Parameters.FromForm(form.Where(pair => pair.Key is not ("Action" or "Version"))));
    }

    private XElement QueryResponse(string name, JsonObject result, string requestId) => new(XmlNamespace + $"{name}Response",
        new XElement(XmlNamespace + $"{name}Result", result.Where(member => member.Value is not null).Select(member => Xml(member.Key, member.Value!))),
        new XElement(XmlNamespace + "ResponseMetadata", new XElement(XmlNamespace + "RequestId", requestId)));

    private XElement Xml(string name, JsonNode node) => new(XmlNamespace + name, node switch
    {
        JsonObject structure => structure.Where(member => member.Value is not null).Select(member => Xml(member.Key, member.Value!)),
        JsonArray list => list.Where(item => item is not null).Select(item => Xml("member", item!)),
        _ => XmlText.Clean(node.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => "true",
            System.Text.Json.JsonValueKind.False => "false",
            _ => node.ToString(),
        }),
    });
}
