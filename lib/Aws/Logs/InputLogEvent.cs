namespace Workspace.Aws.Logs;

/// <summary>An event to write.</summary>
public sealed record InputLogEvent
{
    /// <summary>Milliseconds since 1970.</summary>
    public required long Timestamp { get; init; }

    /// <summary>Its text, not empty.</summary>
    public required string Message { get; init; }
}
