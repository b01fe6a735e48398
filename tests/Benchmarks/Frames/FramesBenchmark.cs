using System.Globalization;

namespace Workspace.Benchmarks.Frames;

/// <summary>A lazy pipeline and each verb alone against pandas, and the pipeline against the same query in SQL.</summary>
internal sealed class FramesBenchmark : IBenchmark
{
    private const double Third = 1 / 3.0;
    private const string Pandas = "pandas";

    public string Name => "frames";

    public string Summary => "a pipeline from CSV to top-k and each verb alone, against pandas, and against the same SQL in DuckDB";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = FrameData.Ensure(options.Rows);
        return runner.RunAsync(string.Create(CultureInfo.InvariantCulture, $"frames: {options.Rows:N0} rows"),
        [
            .. Pipelines("code warm", "", folder),
            .. Pipelines("first in its process", FrameTasks.Cold, folder),
            AgainstPandas(FrameTasks.Csv, "csv, all columns kept", folder),
            .. FrameTasks.InMemory.Select(task => AgainstPandas(task.Name, task.Summary, folder) with { Goal = task.Goal }),
        ]);
    }

    // Both are shown: the one is what a notebook pays once, the other what it pays from then on.
    private static IEnumerable<Comparison> Pipelines(string state, string suffix, string folder) =>
    [
        AgainstPandas(FrameTasks.Pipeline + suffix, $"csv, filter, mutate, join, group, top-k; {state}", folder) with { Goal = Goal.Ratio(Third), MemoryGoal = Goal.Ratio(Third) },
        new Comparison
        {
            Task = $"the same; {state}",
            Peer = "DuckDB, one SQL text",
            Ours = () => OursAsync(FrameTasks.Pipeline + suffix, folder),
            Theirs = () => OursAsync(FrameTasks.PipelineSql + suffix, folder),
            Goal = Goal.Ratio(1.1),
            Repeats = 5,
        },
    ];

    private static Comparison AgainstPandas(string task, string summary, string folder) => new()
    {
        Task = summary,
        Peer = Pandas,
        Ours = () => OursAsync(task, folder),
        Theirs = () => MeasuredProcess.PythonAsync("frames.py", task, folder),
    };

    private static Task<Measurement> OursAsync(string task, string folder) => MeasuredProcess.WorkerAsync(FrameTasks.Family, task, folder);
}
