namespace Workspace.Aws.Logs;

/// <summary>Events that were left out for their time.</summary>
public sealed record RejectedLogEventsInfo
{
    /// <summary>From this one on they are too far in the future.</summary>
    public int? TooNewLogEventStartIndex { get; init; }

    /// <summary>Up to this one, without it, they are too old.</summary>
    public int? TooOldLogEventEndIndex { get; init; }

    /// <summary>Up to this one, without it, the group would not keep them.</summary>
    public int? ExpiredLogEventEndIndex { get; init; }
}
