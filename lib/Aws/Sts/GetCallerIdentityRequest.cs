namespace Workspace.Aws.Sts;

/// <summary>What GetCallerIdentity takes: nothing.</summary>
public sealed record GetCallerIdentityRequest
{
}
