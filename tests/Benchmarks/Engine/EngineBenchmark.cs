using Workspace.Core.Native;

namespace Workspace.Benchmarks.Engine;

/// <summary>Whole notebooks and single cells against nbclient and ipykernel, on the same cells.</summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int ManyCells = 1_000;
    private const int LastCells = 100;

    public string Name => "engine";

    public string Summary => "a 50-cell notebook, one cell, and memory at 1,000 cells, against nbclient and ipykernel";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        var (program, kind) = FindProgram();
        var whole = (Ours: new ProgramRun(program, CellNotebook.WriteCSharp(folder, cells: 50), folder), Theirs: new PeerRun(CellNotebook.WritePython(folder, cells: 50), folder));
        var single = (Ours: new ProgramRun(program, CellNotebook.WriteCSharp(folder, cells: 100), folder), Theirs: new PeerRun(CellNotebook.WritePython(folder, cells: 100), folder));
        var many = new ProgramRun(program, CellNotebook.WriteCSharpWithMemory(folder, ManyCells), folder);
        return runner.RunAsync($"engine: workspace run ({kind})",
        [
            new Comparison
            {
                Task = "notebook of 50 cells, whole process",
                Peer = "nbclient + ipykernel",
                Ours = whole.Ours.WholeAsync,
                Theirs = whole.Theirs.WholeAsync,
                Goal = Goal.Ratio(0.6),
                Repeats = 5,
            },
            new Comparison
            {
                Task = "one cell without a client, median of 100",
                Peer = "ipykernel, by its own clock",
                Unit = "ms",
                Ours = async () => MedianOf(ExecutedNotebook.CellMilliseconds(await single.Ours.RunAsync())),
                Theirs = async () => MedianOf(ExecutedNotebook.CellMilliseconds(await single.Theirs.RunAsync())),
            },
            new Comparison
            {
                // What users of a headless run get on each side: ipykernel cannot be run without messages.
                Task = "one cell, median of 100 (ours without messages)",
                Peer = "ipykernel, request to idle",
                Unit = "ms",
                Ours = async () => MedianOf(ExecutedNotebook.CellMilliseconds(await single.Ours.RunAsync())),
                Theirs = () => MeasuredProcess.PythonAsync("engine_cells.py", "100", "100"),
                Goal = Goal.Ratio(1.5),
            },
            new Comparison
            {
                Task = $"one cell, last {LastCells} of 1,000 (ours without messages)",
                Peer = $"ipykernel, request to idle, last {LastCells}",
                Unit = "ms",
                Ours = async () => MedianOf(ExecutedNotebook.CellMilliseconds(await many.RunAsync()).SkipLast(1).TakeLast(LastCells)),
                Theirs = () => MeasuredProcess.PythonAsync("engine_cells.py", $"{ManyCells}", $"{LastCells}"),
                Repeats = 1,
            },
            new Comparison
            {
                Task = "memory at 1,000 cells",
                Peer = "ipykernel",
                Unit = "MiB",
                Ours = async () => new Measurement(ExecutedNotebook.ResidentMiB(await many.RunAsync())),
                Theirs = async () => new Measurement((await MeasuredProcess.PythonAsync("engine_cells.py", $"{ManyCells}", $"{LastCells}")).PeakMiB),
                Goal = Goal.Below(300, "MiB"),
                Repeats = 1,
            },
        ]);
    }

    private static Measurement MedianOf(IEnumerable<double> milliseconds) => new(Measurement.Median(milliseconds));

    // What users start is the program that ./workspace publishes ReadyToRun; a plain build starts far slower.
    private static (string Path, string Kind) FindProgram()
    {
        var published = Path.Combine(WorkspacePaths.Dependencies ?? "", "workspace", "workspace.dll");
        return File.Exists(published)
            ? (published, "published ReadyToRun")
            : (Path.Combine(AppContext.BaseDirectory, "workspace.dll"), "plain Release build; ./workspace publishes the one users start");
    }
}
