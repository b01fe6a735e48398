using System.Globalization;
using Workspace.Core.Native;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Benchmarks.Engine;

/// <summary>Runs a notebook of <see cref="CellNotebook"/> with the command-line program, and reads from the executed one what its cells cost.</summary>
internal sealed class ProgramRun(string program, string notebook, string folder)
{
    public static string[] Arguments(string program, string notebook, string folder) =>
        [program, "run", notebook, "--output", OutputFolder(folder)];

    public async Task<(IReadOnlyList<double> CellMilliseconds, double ResidentMiB)> RunAsync()
    {
        await MeasuredProcess.RunAsync("dotnet", Arguments(program, notebook, folder));
        var executed = NotebookFile.Load(Path.Combine(OutputFolder(folder), Path.GetFileName(notebook)));
        var status = executed.Cells[^1].Outputs.OfType<StreamOutput>().Single().Text;
        return ([.. executed.Cells.Skip(1).SkipLast(1).Select(Milliseconds)], ProcessMemory.Read(status.Split('\n'), "VmRSS"));
    }

    private static double Milliseconds(NotebookCell cell)
    {
        var times = cell.Metadata("execution")!;
        DateTimeOffset At(string name) => DateTimeOffset.Parse(times[name]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return (At("shell.execute_reply") - At("iopub.status.busy")).TotalMilliseconds;
    }

    private static string OutputFolder(string folder) => Path.Combine(folder, "executed");
}
