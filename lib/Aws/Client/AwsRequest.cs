using System.Text.Json.Nodes;

namespace Workspace.Aws.Client;

/// <summary>One call of an operation.</summary>
public sealed record AwsRequest
{
    /// <summary>AWS's name, such as <c>GetSecretValue</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Its members, as the wire has them; default: none.</summary>
    public JsonObject Parameters { get; init; } = [];

    /// <summary>The HTTP method; only with restJson. Default POST.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>The path with its labels filled in and encoded; only with restJson. Default <c>/</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Members that travel in the query; only with restJson.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();
}
