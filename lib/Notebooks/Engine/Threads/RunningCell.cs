using System.Diagnostics.CodeAnalysis;

namespace Workspace.Notebooks.Engine.Threads;

/// <summary>One execution of a cell: its output, its token and how far an interrupt of it has come.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The cell's code may use the token after the cell has ended; the source holds nothing but memory.")]
internal sealed class RunningCell
{
    private static readonly AsyncLocal<RunningCell?> Ambient = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _interrupted;

    public RunningCell(ICellOutput output)
    {
        Output = output;
        Token = _cancellation.Token;
    }

    /// <summary>The cell to which the calling code belongs, also in tasks and threads that the cell started.</summary>
    public static RunningCell? Current => Ambient.Value;

    public ICellOutput Output { get; }

    public CancellationToken Token { get; }

    /// <summary>What was done with the cell so far.</summary>
    public CellTrace Trace { get; } = new();

    public bool IsInterrupted => _interrupted;

    /// <summary>Whether what the cell still waits for is dropped, because the cell has already ended as interrupted.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>What is left of the line that the cell reads character by character.</summary>
    public string PendingInput { get; set; } = "";

    /// <summary>Done once none of the cell's code runs on the session's thread any more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Done once every callback registered with the token has run.</summary>
    public Task Cancelled { get; private set; } = Task.CompletedTask;

    /// <summary>Makes this the cell of everything called from here.</summary>
    public void Enter()
    {
        Ambient.Value = this;
        CellOutput.Current = Output;
    }

    public void End() => _ended.TrySetResult();

    /// <summary>Starts the interrupt; true the first time only.</summary>
    public bool TryInterrupt()
    {
        lock (_cancellation)
        {
            if (_interrupted) return false;
            Cancelled = _cancellation.CancelAsync();
            _interrupted = true;
        }
        SafePoint.Raise();
        return true;
    }
}
