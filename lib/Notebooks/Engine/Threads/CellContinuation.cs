namespace Workspace.Notebooks.Engine.Threads;

/// <summary>Something a cell awaited that is ready to go on.</summary>
internal sealed record CellContinuation(SynchronizationContext Context, RunningCell Cell, SendOrPostCallback Callback, object? State)
{
    /// <summary>Runs it in its own cell's context. An exception can only come from an <c>async void</c> method.</summary>
    public void Run()
    {
        if (Cell.IsAbandoned) return;
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(Context);
        try
        {
            Callback(State);
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            BackgroundFaults.Report(Cell.Output, e);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
