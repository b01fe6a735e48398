using Workspace.Core.Errors;

namespace Workspace.Serving.Batching;

/// <summary>A model has as many requests waiting as it may.</summary>
public sealed class QueueFullException : WorkspaceException
{
    internal QueueFullException(int capacity, TimeSpan retryAfter)
        : base($"{capacity} requests wait already, and the queue takes no more. Retry in {retryAfter.TotalSeconds:0} s, or add workers or a larger batch size.")
    {
        Capacity = capacity;
        RetryAfter = retryAfter;
    }

    /// <summary>How many requests may wait.</summary>
    public int Capacity { get; }

    /// <summary>About how long the requests that wait will take; whole seconds, at least one.</summary>
    public TimeSpan RetryAfter { get; }
}
