using System.Diagnostics;
using Workspace.Core.Errors;
using Workspace.Frames;
using Workspace.Frames.Expressions;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Benchmarks.Frames;

/// <summary>What <c>Peers/frames.py</c> does in pandas, with frames.</summary>
internal static class FrameTasks
{
    public const string Family = "frames";
    public const string Csv = "csv";
    public const string Pipeline = "pipeline";
    public const string PipelineSql = "pipeline-sql";

    /// <summary>What is put after a task's name for a process that has run nothing before it.</summary>
    public const string Cold = "-cold";

    private static readonly string[] Numbers = ["id", "key", "value", "weight"];

    /// <summary>The tasks that start from frames in memory.</summary>
    public static IReadOnlyList<FrameTask> InMemory { get; } =
    [
        new("filter-sum", "filter, then the sum of each number", (rows, _) => Kept(() => Sums(Filter(rows), Numbers)), Goal.Ratio(1)),
        new("mutate-sum", "mutate, then the sum of each number", (rows, _) => Kept(() => Sums(Mutate(rows), [.. Numbers, "weighted"])), Goal.Ratio(1)),
        new("filter-read", "filter, numbers read into arrays", (rows, _) => Read(() => Filter(rows), Numbers)),
        new("mutate-read", "mutate, the new column read into an array", (rows, _) => Read(() => Mutate(rows), "weighted")),
        new("filter", "filter, all columns kept", (rows, _) => Kept(() => Filter(rows))),
        new("mutate", "mutate, all columns kept", (rows, _) => Kept(() => Mutate(rows))),
        new("group", "group", (rows, _) => Kept(() => rows.GroupBy("key").Aggregate(("total", Sum("value")), ("mean", Mean("weight")), ("n", Count())))),
        new("join", "join, all columns kept", (rows, keys) => Kept(() => rows.Join(keys, ["key"]))),
        new("sort", "sort, all columns kept", (rows, _) => Kept(() => rows.OrderBy("key", "value"))),
        new("top-k", "top-k", (rows, _) => Kept(() => rows.OrderBy(Desc("value")).Head(10))),
        new("distinct", "distinct", (rows, _) => Kept(() => rows.Select("key", "flag").Distinct())),
    ];

    /// <returns>Seconds; unless the name says cold, with code that has run before on other rows.</returns>
    public static double Run(string task, string folder)
    {
        if (task.EndsWith(Cold, StringComparison.Ordinal)) return RunOnce(task[..^Cold.Length], folder);
        RunOnce(task, FrameData.WarmUpFolder(folder));
        return RunOnce(task, folder);
    }

    private static double RunOnce(string task, string folder) => task switch
    {
        Pipeline => Kept(() => RunPipeline(folder)),
        PipelineSql => Kept(() => Frame.Sql(Sql(folder))),
        Csv => Kept(() => Frame.ReadCsv(FrameData.RowsFile(folder))),
        _ => RunInMemory(task, folder),
    };

    private static Frame RunPipeline(string folder) =>
        Mutate(Filter(Frame.ReadCsv(FrameData.RowsFile(folder))))
            .Join(Frame.ReadCsv(FrameData.KeysFile(folder)), ["key"])
            .GroupBy("region").Aggregate(("total", Sum("weighted")), ("mean", Mean("value")), ("n", Count()))
            .OrderBy(Desc("total")).Head(10);

    private static string Sql(string folder) => $"""
        SELECT region, sum(value * weight) AS total, avg(value) AS mean, count(*) AS n
        FROM read_csv('{FrameData.RowsFile(folder)}') JOIN read_csv('{FrameData.KeysFile(folder)}') USING (key)
        WHERE value > 20
        GROUP BY region
        ORDER BY total DESC
        LIMIT 10
        """;

    private static double RunInMemory(string name, string folder)
    {
        var task = InMemory.FirstOrDefault(task => task.Name == name)
            ?? throw new UnknownNameException("Task", name, "the frame tasks", [.. InMemory.Select(task => task.Name)]);
        using var rows = Frame.ReadCsv(FrameData.RowsFile(folder)).Collect();
        using var keys = Frame.ReadCsv(FrameData.KeysFile(folder)).Collect();
        return task.Work(rows, keys);
    }

    private static Frame Filter(Frame rows) => rows.Filter(Col("value") > 20);

    private static Frame Mutate(Frame rows) => rows.Mutate(("weighted", Col("value") * Col("weight")));

    private static Frame Sums(Frame frame, string[] names) => frame.Aggregate([.. names.Select(name => (name, (Expression)Sum(name)))]);

    /// <summary>Seconds until the result lies in DuckDB's memory.</summary>
    private static double Kept(Func<Frame> work)
    {
        var clock = Stopwatch.StartNew();
        using var result = work().Collect();
        return Checked(clock, result.CountRows());
    }

    /// <summary>Seconds until the result lies in .NET's memory.</summary>
    private static double Read(Func<Frame> work, params string[] names)
    {
        var clock = Stopwatch.StartNew();
        var columns = work().ReadColumns(names);
        return Checked(clock, columns[0].Length);
    }

    private static double Checked(Stopwatch clock, long rows)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        return rows > 0 ? seconds : throw new InvalidOperationException("The task made no rows, so it measured nothing.");
    }
}
