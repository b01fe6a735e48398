using System.Globalization;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.Logs;

/// <summary>Groups, streams and events, and the changes that keep their rules.</summary>
internal sealed class LogStore
{
    private readonly Store _store;
    private readonly VirtualClock _clock;
    private long _sequence;

    public LogStore(Store store, VirtualClock clock)
    {
        (_store, _clock) = (store, clock);
        Groups = store.Table<LogGroupRecord>("logs.groups");
        Streams = store.Table<LogStreamRecord>("logs.streams");
        Batches = store.Table<LogBatchRecord>("logs.batches");
        _sequence = Batches.Values.SelectMany(batch => batch.Events).Select(entry => long.Parse(entry.Id.AsSpan(20), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
    }

    public Table<LogGroupRecord> Groups { get; }

    public Table<LogStreamRecord> Streams { get; }

    /// <summary>By group, stream and order of arrival.</summary>
    public Table<LogBatchRecord> Batches { get; }

    /// <summary>A group.</summary>
    /// <exception cref="CloudException">ResourceNotFoundException.</exception>
    public LogGroupRecord Group(string region, string name) =>
        Groups.Find(GroupKey(region, name)) ?? throw new CloudException("ResourceNotFoundException", "The specified log group does not exist.");

    /// <summary>A stream.</summary>
    /// <exception cref="CloudException">ResourceNotFoundException.</exception>
    public LogStreamRecord Stream(string region, string group, string name)
    {
        Group(region, group);
        return Streams.Find(StreamKey(region, group, name)) ?? throw new CloudException("ResourceNotFoundException", "The specified log stream does not exist.");
    }

    /// <summary>The streams of a group, by name.</summary>
    public IEnumerable<LogStreamRecord> StreamsOf(string region, string group) => Streams.WithPrefix(StreamKey(region, group, "")).Select(row => row.Value);

    /// <summary>Adds a group.</summary>
    public void CreateGroup(LogGroupRecord group) => _store.Change(changes =>
    {
        if (Groups.Find(GroupKey(group.Region, group.Name)) is not null) throw new CloudException("ResourceAlreadyExistsException", "The specified log group already exists");
        changes.Set(Groups, GroupKey(group.Region, group.Name), group);
    });

    /// <summary>Changes a group.</summary>
    public void ChangeGroup(string region, string name, Func<LogGroupRecord, LogGroupRecord> change) =>
        _store.Change(changes => changes.Set(Groups, GroupKey(region, name), change(Group(region, name))));

    /// <summary>Adds a stream.</summary>
    public void CreateStream(string region, string group, string name) => _store.Change(changes =>
    {
        Group(region, group);
        if (Streams.Find(StreamKey(region, group, name)) is not null) throw new CloudException("ResourceAlreadyExistsException", "The specified log stream already exists");
        changes.Set(Streams, StreamKey(region, group, name), new LogStreamRecord(name, _clock.GetUtcNow()));
    });

    /// <summary>Removes a group with all that is in it.</summary>
    public void DeleteGroup(string region, string name) => _store.Change(changes =>
    {
        Group(region, name);
        foreach (var stream in StreamsOf(region, name)) RemoveStream(changes, region, name, stream.Name);
        changes.Remove(Groups, GroupKey(region, name));
    });

    /// <summary>Removes a stream with its events.</summary>
    public void DeleteStream(string region, string group, string name) => _store.Change(changes =>
    {
        Stream(region, group, name);
        RemoveStream(changes, region, group, name);
    });

    /// <summary>Adds events, which are in order of time, and drops those whose time is over.</summary>
    public void Add(string region, string group, string name, IReadOnlyList<(long Time, string Message)> events) => _store.Change(changes =>
    {
        var stream = Stream(region, group, name);
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        RemoveExpired(changes, region, group, name);
        if (events.Count == 0) return;
        var batch = new LogBatchRecord(now, [.. events.Select(entry => new LogEventRecord(string.Create(CultureInfo.InvariantCulture, $"{entry.Time:d20}{++_sequence:d36}"), entry.Time, entry.Message))]);
        changes.Set(Batches, string.Create(CultureInfo.InvariantCulture, $"{StreamKey(region, group, name)}\n{_sequence:d20}"), batch);
        changes.Set(Streams, StreamKey(region, group, name), stream with
        {
            First = Math.Min(stream.First ?? long.MaxValue, events[0].Time),
            Last = Math.Max(stream.Last ?? 0, events[^1].Time),
            Ingested = now,
        });
    });

    /// <summary>A stream's events in order, those whose time is over left out.</summary>
    public IEnumerable<StoredEvent> Events(string region, string group, string stream)
    {
        var oldest = Oldest(Group(region, group));
        return Batches.WithPrefix($"{StreamKey(region, group, stream)}\n")
            .SelectMany(batch => batch.Value.Events.Select(entry => new StoredEvent(stream, batch.Value.Ingested, entry)))
            .Where(entry => entry.Event.Time >= oldest).OrderBy(entry => entry.Event.Id, StringComparer.Ordinal);
    }

    /// <summary>The time before which a group keeps nothing.</summary>
    public long Oldest(LogGroupRecord group) => group.RetentionDays is { } days ? _clock.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds() : long.MinValue;

    private void RemoveExpired(Changes changes, string region, string group, string stream)
    {
        var oldest = Oldest(Group(region, group));
        // In the order they came; one that came late to an old time is found with those behind it.
        foreach (var (key, _) in Batches.WithPrefix($"{StreamKey(region, group, stream)}\n").TakeWhile(batch => batch.Value.Events[^1].Time < oldest)) changes.Remove(Batches, key);
    }

    private void RemoveStream(Changes changes, string region, string group, string stream)
    {
        foreach (var (key, _) in Batches.WithPrefix($"{StreamKey(region, group, stream)}\n")) changes.Remove(Batches, key);
        changes.Remove(Streams, StreamKey(region, group, stream));
    }

    // No name holds a line break.
    private static string GroupKey(string region, string group) => $"{region}\n{group}";

    private static string StreamKey(string region, string group, string stream) => $"{region}\n{group}\n{stream}";
}
