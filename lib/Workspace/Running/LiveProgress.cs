using Spectre.Console;
using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Progress as a moving bar on a terminal, with the line of the cell that runs.</summary>
/// <param name="name">What to call the notebook.</param>
/// <param name="task">The bar.</param>
/// <param name="console">Where warnings and failed cells are written, above the bars.</param>
internal sealed class LiveProgress(string name, ProgressTask task, IAnsiConsole console) : IRunObserver
{
    private const int LineWidth = 44;

    public void NotebookStarted(string notebookPath, int codeCells)
    {
        task.MaxValue = Math.Max(1, codeCells);
        task.StartTask();
    }

    public void CellStarted(CellRun cell, int codeCells)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var line = cell.FirstLine.Length > LineWidth ? cell.FirstLine[..(LineWidth - 1)] + "…" : cell.FirstLine;
        task.Description = $"{Markup.Escape(name)} [grey]{cell.Number}/{codeCells} {Markup.Escape(line.PadRight(LineWidth))}[/]";
    }

    public void CellFinished(CellRun cell, int codeCells)
    {
        ArgumentNullException.ThrowIfNull(cell);
        task.Increment(1);
        if (cell.Error is not null) console.WriteLine($"{name} [{cell.Number}/{codeCells}] {CellText.Line(cell)}");
    }

    public void Warned(string message) => console.WriteLine($"{name}: warning: {message}");

    public void NotebookFinished(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        task.Description = $"{Markup.Escape(name)} [{(result.Status == RunStatus.Passed ? "green" : "red")}]{Markup.Escape(RunSummary.Word(result.Status)).PadRight(LineWidth + 6)}[/]";
        task.StopTask();
    }
}
