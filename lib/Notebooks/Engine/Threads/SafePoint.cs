using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Workspace.Notebooks.Engine.Threads;

/// <summary>What the engine writes into every loop of a cell, so that an interrupt can end it between two iterations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SafePoint
{
    private static int s_pending;

    /// <summary>Whether any interrupt of this process is under way; the only thing a loop looks at until then.</summary>
    [SuppressMessage("Usage", "CA2211:Non-constant fields should not be visible", Justification = "A property would be a call per iteration in cells compiled for debugging.")]
    public static volatile bool Requested;

    /// <summary>Ends the calling code if it belongs to a cell that is being interrupted.</summary>
    /// <exception cref="CellInterruptedException">It does.</exception>
    public static void Check()
    {
        if (RunningCell.Current is { IsInterrupted: true }) throw new CellInterruptedException();
    }

    internal static void Raise() => Requested = Interlocked.Increment(ref s_pending) > 0;

    internal static void Lower() => Requested = Interlocked.Decrement(ref s_pending) > 0;
}
