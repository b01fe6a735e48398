namespace Workspace.Aws.Logs;

/// <summary>What GetLogEvents gives.</summary>
public sealed record GetLogEventsResponse
{
    /// <summary>The events, oldest first.</summary>
    public required IReadOnlyList<OutputLogEvent> Events { get; init; }

    /// <summary>For the page after; the same again at the end.</summary>
    public required string NextForwardToken { get; init; }

    /// <summary>For the page before.</summary>
    public required string NextBackwardToken { get; init; }
}
