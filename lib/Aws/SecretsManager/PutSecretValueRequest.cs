namespace Workspace.Aws.SecretsManager;

/// <summary>What PutSecretValue takes.</summary>
public sealed record PutSecretValueRequest
{
    /// <summary>Its name or ARN.</summary>
    public required string SecretId { get; init; }

    /// <summary>The value as text; this or <see cref="SecretBinary"/>.</summary>
    public string? SecretString { get; init; }

    /// <summary>The value as bytes.</summary>
    public byte[]? SecretBinary { get; init; }

    /// <summary>The id of the new version; default: a new one. The same id and value twice is one version.</summary>
    public string? ClientRequestToken { get; init; }
}
