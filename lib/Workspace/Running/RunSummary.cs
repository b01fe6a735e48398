using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>What is said when all notebooks have run.</summary>
internal static class RunSummary
{
    /// <summary>A status in one or two words.</summary>
    public static string Word(RunStatus status) => status switch
    {
        RunStatus.Passed => "passed",
        RunStatus.CellFailed => "a cell failed",
        RunStatus.BadArguments => "could not start",
        RunStatus.TimedOut => "timed out",
        RunStatus.NotANotebook => "not a notebook",
        RunStatus.CheckDiffers => "outputs differ",
        RunStatus.Interrupted => "interrupted",
        _ => status.ToString(),
    };

    /// <summary>The last line on standard output.</summary>
    public static string LastLine(IReadOnlyList<RunResult> results, TimeSpan duration)
    {
        var passed = results.Count(r => r.Status == RunStatus.Passed);
        var cells = results.Sum(r => r.Cells.Count(c => c.Status is CellRunStatus.Passed or CellRunStatus.Restored));
        return $"{passed} passed, {results.Count - passed} failed, 0 skipped ({cells} cells in {DurationText.Format(duration)})";
    }

    /// <summary>The exit code: that of the first notebook that did not pass.</summary>
    public static int ExitCode(IEnumerable<RunResult> results) => results.FirstOrDefault(r => r.Status != RunStatus.Passed)?.ExitCode ?? 0;
}
