using Workspace.Notebooks.Runner;

namespace Workspace.Notebooks.Tests.Runner;

/// <summary>Writes down what a run reports.</summary>
internal sealed class RecordingObserver : IRunObserver
{
    public List<string> Events { get; } = [];

    public void NotebookStarted(string notebookPath, int codeCells) => Events.Add($"notebook {codeCells}");

    public void CellStarted(CellRun cell, int codeCells) => Events.Add($"start {cell.Number}/{codeCells} {cell.FirstLine}");

    public void CellFinished(CellRun cell, int codeCells) => Events.Add($"end {cell.Number}/{codeCells} {cell.Status}");

    public void Warned(string message) => Events.Add($"warning {message}");

    public void NotebookFinished(RunResult result) => Events.Add($"finished {result.Status}");
}
