using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Files;

public sealed class WritingTests : FileTests
{
    [Test]
    public void WriteCsv_ReadBack_IsTheSame()
    {
        SampleFrames.Groups().WriteCsv(Folder["a.csv"]);

        Assert.That(File.ReadLines(Folder["a.csv"]).Take(3), Is.EqualTo(new[] { "g,x,n,y", "a,1.5,3,2020", "b,2.0,1,2021" }));
        Assert.That(Frame.ReadCsv(Folder["a.csv"]).Texts("x"), Is.EqualTo(SampleFrames.Groups().Texts("x")));
    }

    [Test]
    public void WriteParquet_ReadBack_KeepsTypes()
    {
        SampleFrames.Groups().WriteParquet(Folder["a.parquet"]);

        var frame = Frame.ReadParquet(Folder["a.parquet"]);

        Assert.That(frame.Schema, Is.EqualTo(SampleFrames.Groups().Schema));
        Assert.That(frame.Texts("g"), Is.EqualTo("a b a c b a null c"));
    }

    [TestCase(false, "[")]
    [TestCase(true, "{")]
    public void WriteJson_ArrayOrLines_ReadsBack(bool asLines, string start)
    {
        SampleFrames.Weights().WriteJson(Folder["a.json"], asLines);

        Assert.That(File.ReadAllText(Folder["a.json"]), Does.StartWith(start));
        Assert.That(Frame.ReadJson(Folder["a.json"]).Texts("w"), Is.EqualTo("10 20 30"));
    }

    [Test]
    public void ReadJson_NestedObjects_BecomeStructs()
    {
        File.WriteAllText(Folder["a.json"], """[{"a": {"b": [1, 2]}, "c": "x"}, {"a": null, "c": "y"}]""");

        var column = Frame.ReadJson(Folder["a.json"]).Column("a");

        Assert.That(((IReadOnlyDictionary<string, object?>)column.ValueAt(0)!)["b"], Is.EqualTo(new object[] { 1L, 2L }));
        Assert.That(column.IsMissing(1), Is.True);
    }

    [Test]
    public void WriteCsv_OverItsOwnSource_ReplacesIt()
    {
        var frame = Frame.ReadCsv(Folder.Write("a.csv", "a\n1\n2\n"));

        frame.Filter(Col("a") > 1).WriteCsv(Folder["a.csv"]);

        Assert.That(File.ReadAllText(Folder["a.csv"]), Is.EqualTo("a\n2\n"));
    }

    [Test]
    public void WriteCsv_PlanFails_LeavesTheOldFileAndNoOther()
    {
        Folder.Write("out.csv", "old");
        var frame = Frame.FromColumns(("t", new[] { "1", "x" })).Mutate(("n", Col("t").Cast<int>()));

        Assert.That(() => frame.WriteCsv(Folder["out.csv"]), Throws.TypeOf<FrameException>().With.Message.Contains("'x'"));

        Assert.That(File.ReadAllText(Folder["out.csv"]), Is.EqualTo("old"));
        Assert.That(Folder.Files, Is.EqualTo(new[] { "out.csv" }));
    }

    [Test]
    public void WriteParquet_NoSuchFolder_SaysSo() =>
        Assert.That(() => SampleFrames.Weights().WriteParquet(Folder["no/a.parquet"]), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("Create it first"));

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
        var writing = QueryTests.Endless().WriteCsvAsync(Folder["a.csv"], cancellationToken: source.Token);

        await source.CancelAsync();

        Assert.That(async () => await writing, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Folder.Files, Is.Empty);
    }

    [Test]
    public void ReadParquet_NotParquet_SaysSo() =>
        Assert.That(() => Frame.ReadParquet(Folder.Write("a.parquet", "a,b\n1,2\n")), Throws.TypeOf<FrameException>().With.Message.Contains("parquet").IgnoreCase);
}
