using System.Globalization;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Benchmarks.Engine;

/// <summary>Reads from an executed notebook of <see cref="CellNotebook"/> what its cells cost, whichever program executed it.</summary>
internal static class ExecutedNotebook
{
    /// <summary>
    /// Milliseconds of each cell after the first, from when it began to when its reply was ready. Both times are noted by who runs
    /// the cell: ours in process, ipykernel in the headers of its messages, which nbclient stores; so neither has a client's part in it.
    /// </summary>
    public static IReadOnlyList<double> CellMilliseconds(NotebookDocument executed) =>
        [.. executed.Cells.Skip(1).Where(cell => cell.Metadata("execution") is not null).Select(Milliseconds)];

    /// <summary>Resident memory, from the last cell of a notebook that prints it.</summary>
    public static double ResidentMiB(NotebookDocument executed) =>
        ProcessMemory.Read(executed.Cells[^1].Outputs.OfType<StreamOutput>().Single().Text.Split('\n'), "VmRSS");

    private static double Milliseconds(NotebookCell cell)
    {
        var times = cell.Metadata("execution")!;
        DateTimeOffset At(string name) => DateTimeOffset.Parse(times[name]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return (At("shell.execute_reply") - At("iopub.status.busy")).TotalMilliseconds;
    }
}
