namespace Workspace.LocalCloud.Services.Logs;

/// <summary>A log group.</summary>
internal sealed record LogGroupRecord
{
    public required string Name { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>How long events stay; null: for ever.</summary>
    public int? RetentionDays { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A log stream.</summary>
internal sealed record LogStreamRecord(string Name, DateTimeOffset Created)
{
    /// <summary>Times of the first and last event and of the last delivery; null while it is empty.</summary>
    public long? First { get; init; }

    public long? Last { get; init; }

    public long? Ingested { get; init; }
}

/// <summary>Events that were delivered together.</summary>
internal sealed record LogBatchRecord(long Ingested, IReadOnlyList<LogEventRecord> Events);

/// <summary>One event.</summary>
/// <param name="Id">Orders all events: by time, then by arrival.</param>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Message">The text.</param>
internal sealed record LogEventRecord(string Id, long Time, string Message);

/// <summary>An event as a reader sees it.</summary>
internal readonly record struct StoredEvent(string Stream, long Ingested, LogEventRecord Event);
