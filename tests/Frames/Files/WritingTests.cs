using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Files;

public sealed class WritingTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void WriteCsv_ReadBack_IsTheSame()
    {
        SampleFrames.Groups().WriteCsv(_folder["a.csv"]);

        Assert.That(File.ReadLines(_folder["a.csv"]).Take(3), Is.EqualTo(new[] { "g,x,n,y", "a,1.5,3,2020", "b,2.0,1,2021" }));
        Assert.That(Frame.ReadCsv(_folder["a.csv"]).Texts("x"), Is.EqualTo(SampleFrames.Groups().Texts("x")));
    }

    [Test]
    public void WriteParquet_ReadBack_KeepsTypes()
    {
        SampleFrames.Groups().WriteParquet(_folder["a.parquet"]);

        var frame = Frame.ReadParquet(_folder["a.parquet"]);

        Assert.That(frame.Schema, Is.EqualTo(SampleFrames.Groups().Schema));
        Assert.That(frame.Texts("g"), Is.EqualTo("a b a c b a null c"));
    }

    [TestCase(false, "[")]
    [TestCase(true, "{")]
    public void WriteJson_ArrayOrLines_ReadsBack(bool asLines, string start)
    {
        SampleFrames.Weights().WriteJson(_folder["a.json"], asLines);

        Assert.That(File.ReadAllText(_folder["a.json"]), Does.StartWith(start));
        Assert.That(Frame.ReadJson(_folder["a.json"]).Texts("w"), Is.EqualTo("10 20 30"));
    }

    [Test]
    public void ReadJson_NestedObjects_BecomeStructs()
    {
        File.WriteAllText(_folder["a.json"], """[{"a": {"b": [1, 2]}, "c": "x"}, {"a": null, "c": "y"}]""");

        var column = Frame.ReadJson(_folder["a.json"]).Column("a");

        Assert.That(((IReadOnlyDictionary<string, object?>)column.ValueAt(0)!)["b"], Is.EqualTo(new object[] { 1L, 2L }));
        Assert.That(column.IsMissing(1), Is.True);
    }

    [Test]
    public void WriteCsv_OverItsOwnSource_ReplacesIt()
    {
        var frame = Frame.ReadCsv(_folder.Write("a.csv", "a\n1\n2\n"));

        frame.Filter(Col("a") > 1).WriteCsv(_folder["a.csv"]);

        Assert.That(File.ReadAllText(_folder["a.csv"]), Is.EqualTo("a\n2\n"));
    }

    [Test]
    public void WriteCsv_PlanFails_LeavesTheOldFileAndNoOther()
    {
        _folder.Write("out.csv", "old");
        var frame = Frame.FromColumns(("t", new[] { "1", "x" })).Mutate(("n", Col("t").Cast<int>()));

        Assert.That(() => frame.WriteCsv(_folder["out.csv"]), Throws.TypeOf<FrameException>().With.Message.Contains("'x'"));

        Assert.That(File.ReadAllText(_folder["out.csv"]), Is.EqualTo("old"));
        Assert.That(_folder.Files, Is.EqualTo(new[] { "out.csv" }));
    }

    [Test]
    public void WriteParquet_NoSuchFolder_SaysSo() =>
        Assert.That(() => SampleFrames.Weights().WriteParquet(_folder["no/a.parquet"]), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("Create it first"));

    [Test]
    public void WriteCsv_FullDisk_SaysSo()
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("There is no /dev/full here.");
        Assert.That(() => FrameDatabase.Default.Execute("COPY (SELECT range FROM range(100000)) TO '/dev/full' (FORMAT csv)"), Throws.TypeOf<FrameException>().With.Message.Contains("No space left"));
    }

    [Test]
    public async Task WriteCsvAsync_Cancelled_LeavesNoFile()
    {
        using var source = new CancellationTokenSource();
        var writing = QueryTests.Endless().WriteCsvAsync(_folder["a.csv"], cancellationToken: source.Token);

        await source.CancelAsync();

        Assert.That(async () => await writing, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_folder.Files, Is.Empty);
    }

    [Test]
    public void ReadParquet_NotParquet_SaysSo() =>
        Assert.That(() => Frame.ReadParquet(_folder.Write("a.parquet", "a,b\n1,2\n")), Throws.TypeOf<FrameException>().With.Message.Contains("parquet").IgnoreCase);
}
