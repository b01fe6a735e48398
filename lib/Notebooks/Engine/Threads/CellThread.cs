using System.Collections.Concurrent;
using System.Diagnostics;

namespace Workspace.Notebooks.Engine.Threads;

/// <summary>The thread on which all cells of a session run, and the stages by which a cell on it is stopped.</summary>
internal sealed class CellThread : IAsyncDisposable
{
    // Deep recursion in cells and in the compiler is common; only what is touched of this costs memory.
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>How long code that waits for nothing but its own continuations may take to unwind after an interrupt.</summary>
    private static readonly TimeSpan UnwindTime = TimeSpan.FromMilliseconds(50);
    /// <summary>How long code that blocks may take to notice the token, before its thread is interrupted.</summary>
    private static readonly TimeSpan BlockedTime = TimeSpan.FromMilliseconds(15);

    /// <summary>How often a thread is interrupted that works on: more seldom, because the interrupt then hits whatever it blocks on next.</summary>
    private static readonly TimeSpan ThreadInterruptPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(2);

    /// <summary>How long loops on threads that an interrupted cell left behind keep looking whether to stop.</summary>
    private static readonly TimeSpan StragglerTime = TimeSpan.FromSeconds(1);

    private readonly CellPump _pump = new();
    private readonly ConcurrentQueue<Action> _jobs = new();
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly Thread _thread;
    private RunningCell? _running;
    private Action? _giveUp;
    private bool _threadInterrupted;
    private volatile bool _stuck;
    private volatile bool _disposed;

    public CellThread()
    {
        _thread = new Thread(Loop, StackBytes) { IsBackground = true, Name = "cells" };
        // The creator's ambient values are none of the cells' business.
        _thread.UnsafeStart();
    }

    /// <summary>Whether an interrupted cell's code still runs after all stages.</summary>
    public bool IsStuck => _stuck;

    /// <summary>Does the engine's own work, such as compiling, on the thread and its large stack.</summary>
    public Task<T> InvokeAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    /// <summary>Runs a cell's code and what it awaits.</summary>
    /// <returns>Its value. Ends with <see cref="CellInterruptedException"/> when the cell is interrupted or given up as stuck.</returns>
    public Task<object?> RunAsync(RunningCell cell, Func<Task<object?>> code)
    {
        var done = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(() => ExecutionContext.Run(ExecutionContext.Capture()!, _ => RunCode(cell, code, done), null));
        return done.Task;
    }

    /// <summary>Interrupts a cell in stages; returns at once.</summary>
    public void Interrupt(RunningCell cell)
    {
        if (!cell.TryInterrupt()) return;
        _pump.Wake();
        _ = EscalateAsync(cell);
    }

    /// <summary>Ends the thread once it has done what is queued; a stuck one is left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        _pump.Wake();
        if (_stuck) return;
        await _exited.Task.ConfigureAwait(false);
    }

    private void Enqueue(Action job)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _jobs.Enqueue(job);
        _pump.Wake();
    }

    private void Loop()
    {
        while (true)
        {
            if (_jobs.TryDequeue(out var job)) job();
            else if (_disposed) break;
            else _pump.RunOrWait();
        }
        _pump.EnterWait();
        _exited.SetResult();
    }

    private void RunCode(RunningCell cell, Func<Task<object?>> code, TaskCompletionSource<object?> done)
    {
        lock (_gate)
        {
            _running = cell;
            _giveUp = () => done.TrySetException(new CellInterruptedException());
        }
        cell.Enter();
        SynchronizationContext.SetSynchronizationContext(new CellSynchronizationContext(_pump, cell));
        try
        {
            var value = PumpUntilDone(cell, code);
            Leave(cell);
            done.TrySetResult(value);
        }
        catch (Exception e)
        {
            Leave(cell);
            done.TrySetException(e);
        }
    }

    private object? PumpUntilDone(RunningCell cell, Func<Task<object?>> code)
    {
        if (cell.IsInterrupted) throw new CellInterruptedException();
        var task = code();
        if (!task.IsCompleted) task.ContinueWith(static (_, pump) => ((CellPump)pump!).Wake(), _pump, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted && !cell.IsInterrupted) _pump.RunOrWait();
        if (!task.IsCompleted) Unwind(cell, task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Lets code that the token has cancelled run its <c>finally</c> blocks, and drops what does not end by itself.</summary>
    private void Unwind(RunningCell cell, Task task)
    {
        var clock = Stopwatch.StartNew();
        while (!task.IsCompleted)
        {
            var idle = !_pump.RunOrWait(milliseconds: 3) && cell.Cancelled.IsCompleted;
            if (!idle && clock.Elapsed < UnwindTime) continue;
            cell.IsAbandoned = true;
            throw new CellInterruptedException();
        }
    }

    /// <summary>Marks the thread free, and takes back an interrupt that came too late to hit the cell's code.</summary>
    private void Leave(RunningCell cell)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var interrupted = false;
        Uninterrupted(() =>
        {
            lock (_gate)
            {
                _running = null;
                _giveUp = null;
                (interrupted, _threadInterrupted) = (_threadInterrupted, false);
            }
        });
        if (interrupted) Uninterrupted(() => Thread.Sleep(1));
        if (!_stuck) return;
        _stuck = false;
        cell.End();
    }

    private static void Uninterrupted(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // Meant for the cell's code, which has ended.
            }
        }
    }

    private async Task EscalateAsync(RunningCell cell)
    {
        var clock = Stopwatch.StartNew();
        if (await StillRunsAsync(cell, BlockedTime).ConfigureAwait(false) && BlocksInItsOwnCode) InterruptThread(cell, giveUp: false);
        while (!_stuck && await StillRunsAsync(cell, ThreadInterruptPeriod).ConfigureAwait(false))
            InterruptThread(cell, giveUp: clock.Elapsed >= StuckAfter);
        await cell.Ended.ConfigureAwait(false);
        await Task.Delay(StragglerTime).ConfigureAwait(false);
        SafePoint.Lower();
    }

    // Waiting for its own continuations it ends by itself.
    private bool BlocksInItsOwnCode => _thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin) && !_pump.IsTaking;

    private static async Task<bool> StillRunsAsync(RunningCell cell, TimeSpan period)
    {
        await Task.WhenAny(cell.Ended, Task.Delay(period)).ConfigureAwait(false);
        return !cell.Ended.IsCompleted;
    }

    private void InterruptThread(RunningCell cell, bool giveUp)
    {
        lock (_gate)
        {
            // Compiling and restoring watch the token; interrupting them could break caches that outlive the cell.
            if (_running != cell) return;
            _threadInterrupted = true;
            _thread.Interrupt();
            if (!giveUp) return;
            _stuck = true;
            _giveUp?.Invoke();
        }
    }
}
