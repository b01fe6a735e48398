namespace Workspace.Notebooks.Engine;

/// <summary>
/// Ends a cell that is being interrupted. It derives from <see cref="OperationCanceledException"/> so that tasks count as
/// cancelled; a cell that catches it in a loop is stopped at the next iteration all the same.
/// </summary>
public sealed class CellInterruptedException : OperationCanceledException
{
    /// <summary>Creates the error.</summary>
    public CellInterruptedException()
        : base("The cell was interrupted. Variables assigned before are kept.")
    {
    }
}
