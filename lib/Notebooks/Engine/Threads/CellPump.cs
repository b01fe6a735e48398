using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Workspace.Notebooks.Engine.Threads;

/// <summary>The queue of continuations that a session's thread works through.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Continuations may be posted after the session has gone; the semaphore holds nothing but memory.")]
internal sealed class CellPump
{
    private readonly ConcurrentQueue<CellContinuation> _queue = new();
    private readonly SemaphoreSlim _signal = new(0);
    private int _waits;
    private volatile bool _taking;

    /// <summary>Whether the thread waits here, and not in what a continuation does.</summary>
    public bool IsTaking => _taking;

    public void Post(CellContinuation continuation)
    {
        _queue.Enqueue(continuation);
        if (Volatile.Read(ref _waits) > 0) MoveToThreadPool();
        Wake();
    }

    public void Wake() => _signal.Release();

    /// <summary>Runs all that is ready, or waits for a <see cref="Wake"/> if nothing is.</summary>
    /// <returns>False when the time passed without either.</returns>
    public bool RunOrWait(int milliseconds = Timeout.Infinite)
    {
        _taking = true;
        try
        {
            if (!_signal.Wait(milliseconds)) return false;
        }
        finally
        {
            _taking = false;
        }
        while (_queue.TryDequeue(out var continuation)) continuation.Run();
        return true;
    }

    /// <summary>The thread blocks or ends: from here on the thread pool runs what comes.</summary>
    public void EnterWait()
    {
        if (_taking) return;
        Interlocked.Increment(ref _waits);
        MoveToThreadPool();
    }

    public void LeaveWait()
    {
        if (!_taking) Interlocked.Decrement(ref _waits);
    }

    private void MoveToThreadPool()
    {
        while (_queue.TryDequeue(out var continuation))
            ThreadPool.UnsafeQueueUserWorkItem(static c => c.Run(), continuation, preferLocal: false);
    }
}
