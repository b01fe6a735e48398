namespace Workspace.Aws.SecretsManager;

/// <summary>A tag.</summary>
public sealed record SecretTag
{
    /// <summary>1 to 128 characters.</summary>
    public required string Key { get; init; }

    /// <summary>At most 256 characters.</summary>
    public required string Value { get; init; }
}
