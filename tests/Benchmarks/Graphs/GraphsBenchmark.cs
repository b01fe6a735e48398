namespace Workspace.Benchmarks.Graphs;

/// <summary>Nearest neighbours against scipy's cKDTree: build the tree and ask for the neighbours of every point, in double precision, on one thread.</summary>
internal sealed class GraphsBenchmark : IBenchmark
{
    public string Name => "graphs";

    public string Summary => "nearest neighbours of all points, against scipy's cKDTree";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        return runner.RunAsync("graphs: build the tree and find all neighbours", NeighborTasks.All.Select(task =>
        {
            PointData.Ensure(folder, task);
            return new Comparison
            {
                Task = FormattableString.Invariant($"{task.Summary}, k = {task.Neighbors}"),
                Peer = "scipy cKDTree",
                Ours = () => MeasuredProcess.WorkerAsync(NeighborTasks.Family, task.Name, folder),
                Theirs = () => MeasuredProcess.PythonAsync("neighbors.py", task.Name, folder),
                Goal = Goal.Ratio(0.7),
            };
        }));
    }
}
