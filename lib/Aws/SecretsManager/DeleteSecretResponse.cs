namespace Workspace.Aws.SecretsManager;

/// <summary>What DeleteSecret gives.</summary>
public sealed record DeleteSecretResponse
{
    /// <summary>Its ARN.</summary>
    public required string ARN { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it goes for good.</summary>
    public DateTimeOffset DeletionDate { get; init; }
}
