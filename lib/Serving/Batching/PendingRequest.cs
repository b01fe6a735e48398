namespace Workspace.Serving.Batching;

/// <summary>A request between its arrival and its answer.</summary>
internal sealed class PendingRequest<TInput, TOutput>(TInput input, long arrived)
{
    public TInput Input { get; } = input;

    /// <summary>Time stamp of its arrival.</summary>
    public long Arrived { get; } = arrived;

    /// <summary>Its answer. Continuations run elsewhere, so that a client's code never holds up a worker.</summary>
    public TaskCompletionSource<TOutput> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its place in the queue; null once it has left.</summary>
    public LinkedListNode<PendingRequest<TInput, TOutput>>? Place { get; set; }
}
