namespace Workspace.Serving.Batching;

/// <summary>Requests that go to the handler together.</summary>
internal sealed class Batch<TInput, TOutput>(IReadOnlyList<PendingRequest<TInput, TOutput>> requests, TimeSpan queueTime)
{
    private int _ended;

    public IReadOnlyList<PendingRequest<TInput, TOutput>> Requests { get; } = requests;

    /// <summary>How long the first had waited.</summary>
    public TimeSpan QueueTime { get; } = queueTime;

    /// <summary>Fires when the handler has taken too long.</summary>
    public ITimer? Deadline { get; set; }

    /// <summary>Claims the end of the batch, for the worker or for the deadline; only one of them gets it.</summary>
    public bool TryEnd() => Interlocked.Exchange(ref _ended, 1) == 0;
}
