namespace Workspace.Benchmarks.Structures;

/// <summary>Reading structure files, from the path to chains, residues and atoms, against Biopython and gemmi.</summary>
internal sealed class StructuresBenchmark : IBenchmark
{
    public string Name => "structures";

    public string Summary => "reading PDB and mmCIF files, against Biopython and gemmi";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        foreach (var task in StructureTasks.All) StructureData.Ensure(folder, task);
        return runner.RunAsync("structures: read files", StructureTasks.All.SelectMany(task => new[]
        {
            Compare(task, folder, "biopython", "Biopython", Goal.Ratio(1 / 20.0)),
            Compare(task, folder, "gemmi", "gemmi", Goal.Ratio(1.2)),
        }));
    }

    private static Comparison Compare(StructureTask task, string folder, string library, string peer, Goal goal) => new()
    {
        Task = task.Summary,
        Peer = peer,
        Unit = "ms",
        Ours = async () => Milliseconds(await MeasuredProcess.WorkerAsync(StructureTasks.Family, task.Name, folder)),
        Theirs = async () => Milliseconds(await MeasuredProcess.PythonAsync("structures.py", library, task.Name, folder)),
        Goal = goal,
    };

    private static Measurement Milliseconds(Measurement seconds) => seconds with { Value = seconds.Value * 1000 };
}
