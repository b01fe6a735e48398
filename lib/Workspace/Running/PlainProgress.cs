using Spectre.Console;
using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Progress as plain lines, one per finished cell: for logs and pipes.</summary>
/// <param name="name">What to call the notebook.</param>
/// <param name="console">Where to write.</param>
/// <param name="prefix">Whether each line names its notebook, because several run at once.</param>
internal sealed class PlainProgress(string name, IAnsiConsole console, bool prefix) : IRunObserver
{
    public void NotebookStarted(string notebookPath, int codeCells) => Say($"{name}: {codeCells} cells");

    public void CellStarted(CellRun cell, int codeCells)
    {
    }

    public void CellFinished(CellRun cell, int codeCells)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var width = codeCells.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        Say($"  [{cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width)}/{codeCells}] {CellText.Line(cell)}");
    }

    public void Warned(string message) => Say($"  warning: {message}");

    public void NotebookFinished(RunResult result)
    {
    }

    private void Say(string line) => console.WriteLine(prefix && line.StartsWith(' ') ? $"{name}:{line}" : line);
}
