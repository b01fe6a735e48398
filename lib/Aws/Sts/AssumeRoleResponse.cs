namespace Workspace.Aws.Sts;

/// <summary>What AssumeRole gives.</summary>
public sealed record AssumeRoleResponse
{
    /// <summary>The keys of the session.</summary>
    public required SessionCredentials Credentials { get; init; }

    /// <summary>Who the session is.</summary>
    public required AssumedRoleUser AssumedRoleUser { get; init; }
}
