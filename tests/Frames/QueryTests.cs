using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests;

/// <summary>Running queries: cancelling, interrupting, concurrency, and what collected results hold.</summary>
public sealed class QueryTests
{
    /// <summary>A frame whose rows would take years to count.</summary>
    internal static Frame Endless() => Frame.Sql("select sum(a.range * b.range) s from range(1000000000) a, range(1000000000) b");

    [Test]
    [CancelAfter(60_000)]
    public async Task CollectAsync_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        var collecting = Endless().CollectAsync(cancellationToken: source.Token);

        await source.CancelAsync();

        var error = await Assert.CatchAsync<OperationCanceledException>(async () => await collecting);
        Assert.That(error!.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    [CancelAfter(60_000)]
    public void CountRows_ThreadInterrupted_Ends()
    {
        Exception? caught = null;
        using var started = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            started.Set();
            try { Endless().ReadAllColumns(); }
            catch (ThreadInterruptedException e) { caught = e; }
        });

        thread.Start();
        started.Wait();
        thread.Interrupt();
        thread.Join();

        Assert.That(caught, Is.Not.Null);
        Assert.That(SampleFrames.Groups().CountRows(), Is.EqualTo(8), "the next query runs");
    }

    [Test]
    public async Task CollectAsync_Progress_EndsAtOne()
    {
        var reports = new List<double>();

        var frame = await SampleFrames.Groups().CollectAsync(new Recorder(reports));

        Assert.That(reports, Has.Count.GreaterThan(0).And.All.InRange(0.0, 1.0));
        Assert.That(reports[^1], Is.EqualTo(1));
        Assert.That(await frame.CollectAsync(), Is.SameAs(frame));
    }

    [Test]
    public void ReadColumns_ManyThreads_DoNotDisturbEachOther()
    {
        var frame = SampleFrames.Groups().Collect();

        var sums = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(i => frame.Filter(Col("n") > i % 3).Aggregate(("s", (Col("n") * i).Sum())).ToArray<double>("s")[0]).AsSequential().Order().ToArray();

        Assert.That(sums, Is.EqualTo(Enumerable.Range(0, 64).Select(i => (double)i * (new[] { 31, 29, 27 }[i % 3])).Order()));
    }

    [Test]
    public void Collect_RunsOnce_AndServesLaterVerbs()
    {
        var random = Frame.Sql("select random() r from range(5)").Collect();

        var (first, second) = (random.ToArray<double>("r"), random.ToArray<double>("r"));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(random.Collect(), Is.SameAs(random));
    }

    [Test]
    public void Dispose_CollectedFrame_SaysWhyLaterUseFails()
    {
        var frame = SampleFrames.Groups().Collect();
        var built = frame.Select("n");

        frame.Dispose();

        Assert.That(() => built.CountRows(), Throws.TypeOf<FrameException>().With.Message.Contains("disposed of"));
    }

    [Test]
    public void Collect_FrameForgotten_DropsItsTable()
    {
        using var database = FrameDatabase.InMemory();
        CollectAndForget(database);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        var tables = database.Sql("select count(*) n from duckdb_tables()").Texts("n");

        Assert.That(tables, Is.EqualTo("0"));
    }

    [Test]
    public void Open_File_KeepsTablesAndNotResults()
    {
        using var folder = new Files.TemporaryFolder();
        using (var database = FrameDatabase.Open(folder["a.duckdb"]))
        {
            database.Execute("CREATE TABLE t AS SELECT 42 a");
            _ = database.Table("t").Collect();
        }

        using var again = FrameDatabase.Open(folder["a.duckdb"]);

        Assert.That(again.Table("t").Texts("a"), Is.EqualTo("42"));
        Assert.That(again.Sql("select count(*) n from duckdb_tables()").Texts("n"), Is.EqualTo("1"));
    }

    [Test]
    public void Open_NotADatabase_SaysSo()
    {
        using var folder = new Files.TemporaryFolder();
        var path = folder.Write("a.duckdb", new string('x', 10_000));

        Assert.That(() => FrameDatabase.Open(path), Throws.TypeOf<FrameException>().With.Message.Contains("could not be opened"));
    }

    [Test]
    public void Join_FramesOfTwoDatabases_IsRefused()
    {
        using var database = FrameDatabase.InMemory();
        var other = database.FromColumns(("g", new[] { "a" }));

        Assert.That(() => SampleFrames.Groups().Join(other, on: ["g"]), Throws.TypeOf<FrameException>().With.Message.Contains("another database"));
        Assert.That(() => Frame.Sql("select 1 from a, b", ("a", SampleFrames.Groups()), ("b", other)), Throws.TypeOf<FrameException>().With.Message.Contains("different databases"));
    }

    [Test]
    public void Dispose_DefaultDatabase_IsRefused() => Assert.That(() => FrameDatabase.Default.Dispose(), Throws.InvalidOperationException);

    [Test]
    public void Sql_ExtensionNotThere_IsNoDownload() =>
        Assert.That(() => Frame.Sql("select * from 'https://example.invalid/a.parquet'"), Throws.TypeOf<FrameException>());

    [Test]
    public void Explain_Frame_ShowsTheScan() => Assert.That(SampleFrames.Groups().Filter(Col("n") > 1).Explain(), Does.Contain("WORKSPACE_ARRAYS"));

    // Apart, so that no local variable keeps the frame alive.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void CollectAndForget(FrameDatabase database) => Assert.That(database.Sql("select 1 a").Collect().CountRows(), Is.EqualTo(1));

    private sealed class Recorder(List<double> reports) : IProgress<double>
    {
        public void Report(double value) => reports.Add(value);
    }
}
