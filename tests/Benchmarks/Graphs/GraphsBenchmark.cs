namespace Workspace.Benchmarks.Graphs;

/// <summary>Nearest neighbours against scipy's cKDTree, in double precision, on one thread. Training on graphs is measured with the rest of training, in <c>torch</c>.</summary>
internal sealed class GraphsBenchmark : IBenchmark
{
    public string Name => "graphs";

    public string Summary => "nearest neighbours against scipy's cKDTree";

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
    }
}
