namespace Workspace.Aws.SecretsManager;

/// <summary>What DeleteSecret takes.</summary>
public sealed record DeleteSecretRequest
{
    /// <summary>Its name or ARN.</summary>
    public required string SecretId { get; init; }

    /// <summary>Whether it goes at once; default: after the window.</summary>
    public bool? ForceDeleteWithoutRecovery { get; init; }

    /// <summary>7 to 30; default 30.</summary>
    public int? RecoveryWindowInDays { get; init; }
}
