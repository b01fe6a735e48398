using System.Collections.Concurrent;
using System.Diagnostics;

namespace Workspace.Serving.Load;

/// <summary>What a measurement collects while it runs.</summary>
internal sealed class LoadRun(LoadOptions options)
{
    private readonly LatencyHistogram _latencies = new();
    private readonly ConcurrentDictionary<string, long> _errors = new();
    private readonly ConcurrentDictionary<int, LoadSecond> _seconds = new();
    private long _number;
    private long _bytes;

    public LoadOptions Options => options;

    public long Started { get; } = Stopwatch.GetTimestamp();

    public long NextNumber() => Interlocked.Increment(ref _number) - 1;

    public void Add(LoadAnswer answer, TimeSpan latency)
    {
        var second = (int)Stopwatch.GetElapsedTime(Started).TotalSeconds;
        var failed = answer.Error is null ? 0 : 1;
        _seconds.AddOrUpdate(second, new LoadSecond(second, 1 - failed, failed), (_, s) => s with { Answers = s.Answers + 1 - failed, Errors = s.Errors + failed });
        if (answer.Error is { } error)
        {
            _errors.AddOrUpdate(error, 1, (_, count) => count + 1);
            return;
        }
        _latencies.Add(latency);
        Interlocked.Add(ref _bytes, answer.Bytes);
    }

    /// <summary>Every second so far, also those in which nothing came.</summary>
    public IReadOnlyList<LoadSecond> Seconds() =>
        [.. Enumerable.Range(0, Math.Max(1, (int)Math.Ceiling(Stopwatch.GetElapsedTime(Started).TotalSeconds))).Select(Second)];

    public LoadSecond Second(int second) => _seconds.GetValueOrDefault(second, new LoadSecond(second, 0, 0));

    public LoadReport Report() => new()
    {
        Options = options,
        Duration = Stopwatch.GetElapsedTime(Started),
        Latencies = _latencies,
        Errors = new Dictionary<string, long>(_errors),
        Seconds = Seconds(),
        Bytes = Interlocked.Read(ref _bytes),
    };
}
