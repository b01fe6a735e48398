namespace Workspace.Aws.SecretsManager;

/// <summary>What GetSecretValue takes.</summary>
public sealed record GetSecretValueRequest
{
    /// <summary>Its name or ARN.</summary>
    public required string SecretId { get; init; }

    /// <summary>The version; default: the one of the stage.</summary>
    public string? VersionId { get; init; }

    /// <summary>The stage; default AWSCURRENT.</summary>
    public string? VersionStage { get; init; }
}
