namespace Workspace.Aws.Logs;

/// <summary>What PutLogEvents gives.</summary>
public sealed record PutLogEventsResponse
{
    /// <summary>Which events were left out; null where none was.</summary>
    public RejectedLogEventsInfo? RejectedLogEventsInfo { get; init; }
}
