using System.Diagnostics;
using Workspace.Core.Errors;
using Workspace.Frames;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Benchmarks.Frames;

/// <summary>What <c>Peers/frames.py</c> does in pandas, with frames.</summary>
internal static class FrameTasks
{
    public const string Family = "frames";
    public const string Pipeline = "pipeline";
    public const string PipelineSql = "pipeline-sql";
    private const string ReadCsv = "csv";

    private static readonly Dictionary<string, Func<Frame, Frame, Frame>> InMemory = new()
    {
        ["filter"] = (rows, _) => rows.Filter(Col("value") > 20),
        ["mutate"] = (rows, _) => rows.Mutate(("weighted", Col("value") * Col("weight"))),
        ["group"] = (rows, _) => rows.GroupBy("key").Aggregate(("total", Sum("value")), ("mean", Mean("weight")), ("n", Count())),
        ["join"] = (rows, keys) => rows.Join(keys, ["key"]),
        ["sort"] = (rows, _) => rows.OrderBy("key", "value"),
        ["top-k"] = (rows, _) => rows.OrderBy(Desc("value")).Head(10),
        ["distinct"] = (rows, _) => rows.Select("key", "flag").Distinct(),
    };

    /// <summary>The tasks of one verb each: reading, then those that start from a frame in memory.</summary>
    public static IEnumerable<string> Verbs => InMemory.Keys.Prepend(ReadCsv);

    /// <returns>Seconds until the result is in memory, with code that has run before on other rows.</returns>
    public static double Run(string task, string folder)
    {
        RunCold(task, FrameData.WarmUpFolder(folder));
        return RunCold(task, folder);
    }

    private static double RunCold(string task, string folder) => task switch
    {
        Pipeline => Time(() => RunPipeline(folder)),
        PipelineSql => Time(() => Frame.Sql(Sql(folder))),
        ReadCsv => Time(() => Frame.ReadCsv(FrameData.RowsFile(folder))),
        _ => RunVerb(task, folder),
    };

    private static Frame RunPipeline(string folder) =>
        Frame.ReadCsv(FrameData.RowsFile(folder))
            .Filter(Col("value") > 20)
            .Mutate(("weighted", Col("value") * Col("weight")))
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

    private static double RunVerb(string verb, string folder)
    {
        if (!InMemory.TryGetValue(verb, out var work)) throw new UnknownNameException("Task", verb, "the frame tasks", InMemory.Keys);
        using var rows = Frame.ReadCsv(FrameData.RowsFile(folder)).Collect();
        using var keys = Frame.ReadCsv(FrameData.KeysFile(folder)).Collect();
        return Time(() => work(rows, keys));
    }

    private static double Time(Func<Frame> work)
    {
        var clock = Stopwatch.StartNew();
        using var result = work().Collect();
        var seconds = clock.Elapsed.TotalSeconds;
        return result.CountRows() > 0 ? seconds : throw new InvalidOperationException("The task made no rows, so it measured nothing.");
    }
}
