namespace Workspace.Aws.Sts;

/// <summary>What GetCallerIdentity gives.</summary>
public sealed record GetCallerIdentityResponse
{
    /// <summary>The unique id of the caller.</summary>
    public required string UserId { get; init; }

    /// <summary>The account, twelve digits.</summary>
    public required string Account { get; init; }

    /// <summary>The ARN of the caller.</summary>
    public required string Arn { get; init; }
}
