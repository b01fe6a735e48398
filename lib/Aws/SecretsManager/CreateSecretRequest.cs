namespace Workspace.Aws.SecretsManager;

/// <summary>What CreateSecret takes.</summary>
public sealed record CreateSecretRequest
{
    /// <summary>1 to 512 of A-Z a-z 0-9 / _ + = . @ -.</summary>
    public required string Name { get; init; }

    /// <summary>The value as text; this or <see cref="SecretBinary"/>.</summary>
    public string? SecretString { get; init; }

    /// <summary>The value as bytes.</summary>
    public byte[]? SecretBinary { get; init; }

    /// <summary>For people.</summary>
    public string? Description { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<SecretTag>? Tags { get; init; }
}
