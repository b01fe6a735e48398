namespace Workspace.Aws.Sts;

/// <summary>Who a session is.</summary>
public sealed record AssumedRoleUser
{
    /// <summary>The role's id and the session's name.</summary>
    public required string AssumedRoleId { get; init; }

    /// <summary>The ARN of the session.</summary>
    public required string Arn { get; init; }
}
