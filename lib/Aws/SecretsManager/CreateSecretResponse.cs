namespace Workspace.Aws.SecretsManager;

/// <summary>What CreateSecret gives.</summary>
public sealed record CreateSecretResponse
{
    /// <summary>Its ARN.</summary>
    public required string ARN { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of its first version; null where it has no value yet.</summary>
    public string? VersionId { get; init; }
}
