namespace Workspace.Aws.Client;

/// <summary>What a client must know of a service to call it.</summary>
public sealed record AwsService
{
    /// <summary>AWS's id, such as <c>Secrets Manager</c>. The variable for its endpoint is made of it: AWS_ENDPOINT_URL_SECRETS_MANAGER.</summary>
    public required string Id { get; init; }

    /// <summary>The name in signatures and in IAM actions, such as <c>secretsmanager</c>.</summary>
    public required string SigningName { get; init; }

    /// <summary>The first part of its hosts; default: the signing name.</summary>
    public string? EndpointPrefix { get; init; }

    /// <summary>How its operations look.</summary>
    public required AwsProtocol Protocol { get; init; }

    /// <summary>What stands before the operation in X-Amz-Target; only with awsJson.</summary>
    public string TargetPrefix { get; init; } = "";

    /// <summary>The version of its interface; only with awsQuery.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>Whether its members begin with a small letter on the wire. Default: with a capital.</summary>
    public bool HasSmallMembers { get; init; }

    /// <summary>Where it is in a region.</summary>
    internal string EndpointIn(string region) =>
        $"https://{EndpointPrefix ?? SigningName}.{region}.amazonaws.com{(region.StartsWith("cn-", StringComparison.Ordinal) ? ".cn" : "")}";
}
