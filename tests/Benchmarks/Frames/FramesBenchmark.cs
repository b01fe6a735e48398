using System.Globalization;

namespace Workspace.Benchmarks.Frames;

/// <summary>A lazy pipeline and each verb alone against pandas, and the pipeline against the same query in SQL.</summary>
internal sealed class FramesBenchmark : IBenchmark
{
    private const double Third = 1 / 3.0;

    public string Name => "frames";

    public string Summary => "a pipeline from CSV to top-k and each verb alone, against pandas, and against the same SQL in DuckDB";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = FrameData.Ensure(options.Rows);
        return runner.RunAsync(string.Create(CultureInfo.InvariantCulture, $"frames: {options.Rows:N0} rows"),
        [
            new Comparison
            {
                Task = "pipeline: csv, filter, mutate, join, group, top-k",
                Peer = "pandas",
                Ours = () => OursAsync(FrameTasks.Pipeline, folder),
                Theirs = () => PandasAsync(FrameTasks.Pipeline, folder),
                Goal = Goal.Ratio(Third),
                MemoryGoal = Goal.Ratio(Third),
            },
            new Comparison
            {
                Task = "the same pipeline",
                Peer = "DuckDB, one SQL text",
                Ours = () => OursAsync(FrameTasks.Pipeline, folder),
                Theirs = () => OursAsync(FrameTasks.PipelineSql, folder),
                Goal = Goal.Ratio(1.1),
                Repeats = 5,
            },
            .. FrameTasks.Verbs.Select(verb => new Comparison
            {
                Task = verb,
                Peer = "pandas",
                Ours = () => OursAsync(verb, folder),
                Theirs = () => PandasAsync(verb, folder),
            }),
        ]);
    }

    private static Task<Measurement> OursAsync(string task, string folder) => MeasuredProcess.WorkerAsync(FrameTasks.Family, task, folder);

    private static Task<Measurement> PandasAsync(string task, string folder) => MeasuredProcess.PythonAsync("frames.py", task, folder);
}
