namespace Workspace.Aws.Logs;

/// <summary>What CreateLogStream takes.</summary>
public sealed record CreateLogStreamRequest
{
    /// <summary>The group.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>The stream.</summary>
    public required string LogStreamName { get; init; }
}
