namespace Workspace.Aws.Sts;

/// <summary>Temporary keys.</summary>
public sealed record SessionCredentials
{
    /// <summary>The key.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>Its secret.</summary>
    public required string SecretAccessKey { get; init; }

    /// <summary>What must come along.</summary>
    public required string SessionToken { get; init; }

    /// <summary>When they end.</summary>
    public DateTimeOffset Expiration { get; init; }
}
