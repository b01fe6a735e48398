using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Passes a run on, step by step, to the process that asked for it.</summary>
internal sealed class EventObserver(TextWriter writer) : IRunObserver
{
    public void NotebookStarted(string notebookPath, int codeCells) => Say(new RunEvent.Started(notebookPath, codeCells));

    public void CellStarted(CellRun cell, int codeCells) => Say(new RunEvent.CellStarted(RunEvent.CellState.Of(cell), codeCells));

    public void CellFinished(CellRun cell, int codeCells) => Say(new RunEvent.CellFinished(RunEvent.CellState.Of(cell), codeCells));

    public void Warned(string message) => Say(new RunEvent.Warning(message));

    public void NotebookFinished(RunResult result) =>
        Say(new RunEvent.Finished(result.Status, [.. result.Cells.Select(RunEvent.CellState.Of)], result.Error?.Message, result.Differences));

    private void Say(RunEvent step)
    {
        writer.WriteLine(step.ToLine());
        writer.Flush();
    }
}
