namespace Workspace.Notebooks.Runner;

/// <summary>Follows a run, to draw its progress. Called in order from one run; runs in parallel share no observer.</summary>
public interface IRunObserver
{
    /// <summary>The notebook was read and its first cell is about to run.</summary>
    /// <param name="notebookPath">The notebook.</param>
    /// <param name="codeCells">How many code cells it has.</param>
    void NotebookStarted(string notebookPath, int codeCells);

    /// <summary>A cell is about to run.</summary>
    /// <param name="cell">The cell; its <see cref="CellRun.Status"/> is <see cref="CellRunStatus.Restored"/> when it only rebuilds state.</param>
    /// <param name="codeCells">How many code cells the notebook has.</param>
    void CellStarted(CellRun cell, int codeCells);

    /// <summary>A cell has ended, or was skipped.</summary>
    /// <param name="cell">What became of it.</param>
    /// <param name="codeCells">How many code cells the notebook has.</param>
    void CellFinished(CellRun cell, int codeCells);

    /// <summary>Something is not right, but the run goes on.</summary>
    /// <param name="message">What, and what to do.</param>
    void Warned(string message);

    /// <summary>The run has ended.</summary>
    /// <param name="result">How.</param>
    void NotebookFinished(RunResult result);
}
