using System.Globalization;
using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents;

namespace Workspace.Notebooks.Runner;

/// <summary>What a run notes in the metadata of the notebook it saves: times, states, and what resuming needs.</summary>
internal static class RunRecord
{
    private const string Section = "workspace";
    private const string Succeeded = "succeeded";

    /// <summary>Notes how a cell ended, and when it ran in the form JupyterLab and nbclient use.</summary>
    public static void NoteCell(PlannedCell cell, DateTimeOffset started, DateTimeOffset ended)
    {
        cell.Cell.SetMetadata("execution", new JsonObject
        {
            ["iopub.execute_input"] = Iso(started),
            ["iopub.status.busy"] = Iso(started),
            ["iopub.status.idle"] = Iso(ended),
            ["shell.execute_reply"] = Iso(ended),
        });
        NoteStatus(cell);
    }

    /// <summary>Notes how a cell ended, and what it was, so that a resumed run can tell whether it is still the same.</summary>
    public static void NoteStatus(PlannedCell cell)
    {
        var section = cell.Cell.Metadata(Section)?.DeepClone() as JsonObject ?? [];
        section.SetSorted("source_hash", cell.ChainHash);
        section.SetSorted("status", cell.Run.Status is CellRunStatus.Passed or CellRunStatus.Restored ? Succeeded : cell.Run.Status.ToString().ToLowerInvariant());
        cell.Cell.SetMetadata(Section, section);
    }

    /// <summary>Notes the state of the whole run.</summary>
    public static void NoteRun(NotebookDocument document, string status, DateTimeOffset started, TimeSpan duration, int restored)
    {
        var section = new JsonObject { ["duration"] = Math.Round(duration.TotalSeconds, 3) };
        if (restored > 0) section["restored_cells"] = restored;
        section["start_time"] = Iso(started);
        section["status"] = status;
        document.SetMetadata(Section, section);
    }

    /// <summary>
    /// Takes over, from the notebook of an earlier run, the leading cells that succeeded there and are the same still.
    /// </summary>
    /// <returns>How many cells were taken over.</returns>
    public static int Restore(RunPlan plan, NotebookDocument earlier)
    {
        var succeeded = earlier.Cells
            .Where(cell => cell.Metadata(Section).FindString("status") == Succeeded)
            .Select(cell => (Hash: cell.Metadata(Section).FindString("source_hash"), Cell: cell))
            .Where(pair => pair.Hash is not null)
            .DistinctBy(pair => pair.Hash)
            .ToDictionary(pair => pair.Hash!, pair => pair.Cell, StringComparer.Ordinal);
        var restored = 0;
        foreach (var cell in plan.Cells.Where(cell => !cell.IsSkipped))
        {
            if (!succeeded.TryGetValue(cell.ChainHash!, out var before)) break;
            cell.Cell.Outputs = before.Outputs;
            cell.Cell.ExecutionCount = before.ExecutionCount;
            cell.Cell.SetMetadata("execution", before.Metadata("execution")?.DeepClone());
            cell.Run = cell.Run with { Status = CellRunStatus.Restored };
            NoteStatus(cell);
            restored++;
        }
        return restored;
    }

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
