namespace Workspace.Aws.Sts;

/// <summary>What AssumeRole takes.</summary>
public sealed record AssumeRoleRequest
{
    /// <summary>The role.</summary>
    public required string RoleArn { get; init; }

    /// <summary>2 to 64 of A-Z a-z 0-9 _ + = , . @ -.</summary>
    public required string RoleSessionName { get; init; }

    /// <summary>900 to the longest that the role allows; default 3600.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>A policy as JSON that the session is narrowed to.</summary>
    public string? Policy { get; init; }

    /// <summary>What the role's trust policy may ask for.</summary>
    public string? ExternalId { get; init; }
}
