namespace Workspace.Notebooks.Runner;

/// <summary>Follows a run without a word.</summary>
internal sealed class SilentRunObserver : IRunObserver
{
    public static SilentRunObserver Instance { get; } = new();

    public void NotebookStarted(string notebookPath, int codeCells)
    {
    }

    public void CellStarted(CellRun cell, int codeCells)
    {
    }

    public void CellFinished(CellRun cell, int codeCells)
    {
    }

    public void Warned(string message)
    {
    }

    public void NotebookFinished(RunResult result)
    {
    }
}
