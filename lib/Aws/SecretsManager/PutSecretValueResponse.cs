namespace Workspace.Aws.SecretsManager;

/// <summary>What PutSecretValue gives.</summary>
public sealed record PutSecretValueResponse
{
    /// <summary>Its ARN.</summary>
    public required string ARN { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The new version.</summary>
    public required string VersionId { get; init; }
}
