using System.Globalization;

namespace Workspace.Benchmarks.Trees;

/// <summary>Training and prediction against XGBoost's own Python package, with the same parameters, threads and work on both sides.</summary>
internal sealed class TreesBenchmark : IBenchmark
{
    public string Name => "trees";

    public string Summary => "the quick model, its forest and 50 rounds of boosting, against xgboost for Python";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        return runner.RunAsync("trees: train, predict and rank the features", TreeTasks.All.Select(task =>
        {
            TreeData.Ensure(folder, task.Name, task.Rows, task.Features);
            return new Comparison
            {
                Task = string.Create(CultureInfo.InvariantCulture, $"{task.Summary}, {task.Rows:N0} × {task.Features}, {task.Threads} thread{(task.Threads == 1 ? "" : "s")}"),
                Peer = "xgboost for Python",
                Ours = () => MeasuredProcess.WorkerAsync(TreeTasks.Family, task.Name, folder),
                Theirs = () => MeasuredProcess.PythonAsync("trees.py", task.Name, folder, task.Threads.ToString(CultureInfo.InvariantCulture)),
                Goal = Goal.Ratio(1.05),
                Repeats = 5,
            };
        }));
    }
}
