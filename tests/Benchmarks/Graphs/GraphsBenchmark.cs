namespace Workspace.Benchmarks.Graphs;

/// <summary>
/// Nearest neighbours against scipy's cKDTree, in double precision; and epochs of a graph network against the same formulas in PyTorch, over the same
/// libtorch. All on one thread.
/// </summary>
internal sealed class GraphsBenchmark : IBenchmark
{
    public string Name => "graphs";

    public string Summary => "nearest neighbours against scipy's cKDTree, and a graph network's epoch against PyTorch";

    public async Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        foreach (var task in NeighborTasks.All) PointData.Ensure(folder, task);
        await runner.RunAsync("graphs: build the tree and find all neighbours", NeighborTasks.All.Select(task => new Comparison
        {
            Task = FormattableString.Invariant($"{task.Summary}, k = {task.Neighbors}"),
            Peer = "scipy cKDTree",
            Ours = () => MeasuredProcess.WorkerAsync(NeighborTasks.Family, task.Name, folder),
            Theirs = () => MeasuredProcess.PythonAsync("neighbors.py", task.Name, folder),
            Goal = Goal.Ratio(0.7),
        }));
        await runner.RunAsync("graphs: train", [new Comparison
        {
            Task = $"an epoch of two graph convolutions over {GcnTask.Data.Summary}",
            Peer = "PyTorch",
            Ours = () => MeasuredProcess.WorkerAsync(GcnTask.Family, GcnTask.Data.Name, folder),
            Theirs = () => MeasuredProcess.PythonAsync("gcn.py", GcnTask.Data.Name, folder),
            Goal = Goal.Ratio(1.0),
        }]);
    }
}
