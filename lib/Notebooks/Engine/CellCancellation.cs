using Workspace.Notebooks.Engine.Threads;

namespace Workspace.Notebooks.Engine;

/// <summary>Lets a cell's own code take part in an interrupt.</summary>
public static class CellCancellation
{
    /// <summary>
    /// Cancelled when the running cell is interrupted; pass it to asynchronous calls so that they end at once and run
    /// their <c>finally</c> blocks. Outside a cell <see cref="CancellationToken.None"/>.
    /// </summary>
    public static CancellationToken Token => RunningCell.Current?.Token ?? CancellationToken.None;
}
