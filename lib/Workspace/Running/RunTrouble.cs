using Spectre.Console;
using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Explains a run that did not pass: the failed cell with its trace, or the differences found.</summary>
internal static class RunTrouble
{
    private const int MostDifferences = 20;

    public static void Write(RunResult result, IAnsiConsole console)
    {
        if (result.Error is not null) console.WriteLine($"\n{result.Error.Message}");
        if (result.FailedCell is { } cell)
        {
            console.WriteLine($"\n{result.NotebookPath}: cell {cell.Number} {(cell.Status == CellRunStatus.Failed ? "failed" : RunSummary.Word(result.Status))}: {cell.FirstLine}");
            if (cell.Error is not null) console.WriteLine(string.Join('\n', cell.Error.Traceback));
        }
        foreach (var difference in result.Differences.Take(MostDifferences)) console.WriteLine($"\n{difference}");
        if (result.Differences.Count > MostDifferences) console.WriteLine($"… and {result.Differences.Count - MostDifferences} more differences.");
        if (result.Differences.Count > 0) console.WriteLine("If the new outputs are right, store them with --write and commit the notebook.");
    }
}
