namespace Workspace.Aws.Logs;

/// <summary>An event that was read.</summary>
public sealed record OutputLogEvent
{
    /// <summary>Milliseconds since 1970.</summary>
    public long Timestamp { get; init; }

    /// <summary>Its text.</summary>
    public required string Message { get; init; }

    /// <summary>When it arrived, in milliseconds since 1970.</summary>
    public long IngestionTime { get; init; }
}
