namespace Workspace.Aws.Logs;

/// <summary>What GetLogEvents takes.</summary>
public sealed record GetLogEventsRequest
{
    /// <summary>The group.</summary>
    public required string LogGroupName { get; init; }

    /// <summary>The stream.</summary>
    public required string LogStreamName { get; init; }

    /// <summary>From this time on, in milliseconds since 1970.</summary>
    public long? StartTime { get; init; }

    /// <summary>Before this time, in milliseconds since 1970.</summary>
    public long? EndTime { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? NextToken { get; init; }

    /// <summary>The most events on the page: 1 to 10,000, the default.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether the first page is the oldest; default: the newest.</summary>
    public bool? StartFromHead { get; init; }
}
