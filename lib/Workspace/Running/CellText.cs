using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>One line about a cell that has ended.</summary>
internal static class CellText
{
    private const int FirstLineWidth = 60;

    public static string Line(CellRun cell)
    {
        var first = cell.FirstLine.Length > FirstLineWidth ? cell.FirstLine[..(FirstLineWidth - 1)] + "…" : cell.FirstLine;
        var ending = cell.Status switch
        {
            CellRunStatus.Passed => DurationText.Format(cell.Duration),
            CellRunStatus.Restored => "restored",
            CellRunStatus.Skipped => "skipped",
            CellRunStatus.Failed => $"FAILED after {DurationText.Format(cell.Duration)}: {cell.Error?.Name}",
            CellRunStatus.TimedOut => $"TIMED OUT after {DurationText.Format(cell.Duration)}",
            CellRunStatus.Interrupted => "interrupted",
            _ => "not run",
        };
        return $"{first.PadRight(FirstLineWidth)} {ending}";
    }
}
