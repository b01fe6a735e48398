using Workspace.Core.Errors;

namespace Workspace.Serving.Batching;

/// <summary>A handler did not answer in time. Its thread is left behind and another takes its place.</summary>
public sealed class HandlerTimeoutException : WorkspaceException
{
    internal HandlerTimeoutException(TimeSpan timeout, int batchSize)
        : base($"The handler had a batch of {batchSize} for more than {timeout.TotalSeconds:0.###} s. Make it faster, the batch smaller, or the time-out longer.")
    {
        Timeout = timeout;
        BatchSize = batchSize;
    }

    /// <summary>How long it may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>How many requests it had.</summary>
    public int BatchSize { get; }
}
