namespace Workspace.Notebooks.Engine.Threads;

/// <summary>Brings what a cell awaits back to its session's thread.</summary>
internal sealed class CellSynchronizationContext : SynchronizationContext
{
    private readonly CellPump _pump;
    private readonly RunningCell _cell;

    public CellSynchronizationContext(CellPump pump, RunningCell cell)
    {
        _pump = pump;
        _cell = cell;
        SetWaitNotificationRequired();
    }

    public override void Post(SendOrPostCallback d, object? state) => _pump.Post(new CellContinuation(this, _cell, d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>
    /// Called by the runtime when the cell's thread blocks. Continuations then run on the thread pool, because
    /// <c>SomethingAsync().Result</c> would otherwise wait for ever for its own thread.
    /// </summary>
    public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        _pump.EnterWait();
        try
        {
            return WaitHelper(waitHandles, waitAll, millisecondsTimeout);
        }
        finally
        {
            _pump.LeaveWait();
        }
    }
}
