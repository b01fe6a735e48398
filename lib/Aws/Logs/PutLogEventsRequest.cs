namespace Workspace.Aws.Logs;

/// <summary>What PutLogEvents takes.</summary>
public sealed record PutLogEventsRequest
{
    /// <summary>The group.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>The stream.</summary>
    public required string LogStreamName { get; init; }

    /// <summary>1 to 10,000 events in order of time, 1 MiB in all.</summary>
    public required IReadOnlyList<InputLogEvent> LogEvents { get; init; }
}
