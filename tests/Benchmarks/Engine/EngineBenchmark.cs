using Workspace.Core.Native;

namespace Workspace.Benchmarks.Engine;

/// <summary>Whole notebooks and single cells against nbclient and ipykernel, on the same cells.</summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int ManyCells = 1_000;

    public string Name => "engine";

    public string Summary => "a 50-cell notebook, one cell, and memory at 1,000 cells, against nbclient and ipykernel";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        var (program, kind) = FindProgram();
        var (ours, theirs) = (CellNotebook.WriteCSharp(folder, cells: 50), CellNotebook.WritePython(folder, cells: 50));
        var single = new ProgramRun(program, CellNotebook.WriteCSharp(folder, cells: 100), folder);
        var many = new ProgramRun(program, CellNotebook.WriteCSharp(folder, ManyCells), folder);
        return runner.RunAsync($"engine: workspace run ({kind})",
        [
            new Comparison
            {
                Task = "notebook of 50 cells, whole process",
                Peer = "nbclient + ipykernel",
                Ours = () => MeasuredProcess.WholeAsync("dotnet", ProgramRun.Arguments(program, ours, folder)),
                Theirs = () => MeasuredProcess.WholeAsync(MeasuredProcess.Python, MeasuredProcess.Script("engine_run.py"), theirs, Path.Combine(folder, "peer.ipynb")),
                Goal = Goal.Ratio(0.6),
                Repeats = 5,
            },
            new Comparison
            {
                Task = "one cell, median of 100",
                Peer = "ipykernel, request to idle",
                Unit = "ms",
                Ours = async () => new Measurement(Measurement.Median((await single.RunAsync()).CellMilliseconds)),
                Theirs = () => MeasuredProcess.PythonAsync("engine_cells.py", "100"),
                Goal = Goal.Ratio(1.5),
            },
            new Comparison
            {
                Task = "one cell, last 100 of 1,000",
                Peer = "ipykernel, request to idle",
                Unit = "ms",
                Ours = async () => new Measurement(Measurement.Median((await many.RunAsync()).CellMilliseconds.TakeLast(100))),
                Theirs = () => MeasuredProcess.PythonAsync("engine_cells.py", $"{ManyCells}"),
                Repeats = 1,
            },
            new Comparison
            {
                Task = "memory at 1,000 cells",
                Peer = "ipykernel",
                Unit = "MiB",
                Ours = async () => new Measurement((await many.RunAsync()).ResidentMiB),
                Theirs = async () => new Measurement((await MeasuredProcess.PythonAsync("engine_cells.py", $"{ManyCells}")).PeakMiB),
                Goal = Goal.Below(300, "MiB"),
                Repeats = 1,
            },
        ]);
    }

    // What users start is the program that ./workspace publishes ReadyToRun; a plain build starts far slower.
    private static (string Path, string Kind) FindProgram()
    {
        var published = Path.Combine(WorkspacePaths.Dependencies ?? "", "workspace", "workspace.dll");
        return File.Exists(published)
            ? (published, "published ReadyToRun")
            : (Path.Combine(AppContext.BaseDirectory, "workspace.dll"), "plain Release build; ./workspace publishes the one users start");
    }
}
