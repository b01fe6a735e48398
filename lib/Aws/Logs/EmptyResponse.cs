namespace Workspace.Aws.Logs;

/// <summary>What operations give that have nothing to say.</summary>
public sealed record EmptyResponse
{
}
