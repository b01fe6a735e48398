namespace Workspace.Aws.SecretsManager;

/// <summary>What GetSecretValue gives.</summary>
public sealed record GetSecretValueResponse
{
    /// <summary>Its ARN.</summary>
    public required string ARN { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The version.</summary>
    public required string VersionId { get; init; }

    /// <summary>The value as text; null where it is bytes.</summary>
    public string? SecretString { get; init; }

    /// <summary>The value as bytes; null where it is text.</summary>
    public byte[]? SecretBinary { get; init; }

    /// <summary>The stages of the version.</summary>
    public required IReadOnlyList<string> VersionStages { get; init; }

    /// <summary>When the version was made.</summary>
    public DateTimeOffset CreatedDate { get; init; }
}
