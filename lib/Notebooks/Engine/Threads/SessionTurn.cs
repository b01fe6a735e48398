using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Workspace.Notebooks.Engine.Execution;

namespace Workspace.Notebooks.Engine.Threads;

/// <summary>Lets what is asked of a session happen one after another, until the session ends.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Somebody may still wait when the session ends; the semaphore holds nothing but memory.")]
internal sealed class SessionTurn(ICellSession session)
{
    private readonly SemaphoreSlim _free = new(1, 1);
    private bool _ended;

    /// <summary>Runs a cell when its turn comes, and measures it with the wait. A cell that is interrupted before that never runs.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public async Task<CellResult> RunCellAsync(Func<Task<CellResult>> run, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        CellResult result;
        try
        {
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return CellFailure.Interrupted(new CellInterruptedException()) with { Duration = clock.Elapsed };
        }
        try
        {
            ObjectDisposedException.ThrowIf(_ended, session);
            result = await run().ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
        return result with { Duration = clock.Elapsed };
    }

    /// <summary>Does something between cells.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_ended, session);
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Does something between cells, on the calling thread.</summary>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public void Run(Action work)
    {
        _free.Wait();
        try
        {
            ObjectDisposedException.ThrowIf(_ended, session);
            work();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for what is running; nothing runs after that. True the first time only.</summary>
    public async Task<bool> EndAsync()
    {
        await _free.WaitAsync().ConfigureAwait(false);
        var first = !_ended;
        _ended = true;
        _free.Release();
        return first;
    }
}
