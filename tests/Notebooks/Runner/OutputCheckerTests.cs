using System.Text.Json.Nodes;
using Workspace.Core.Display;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Runner;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Notebooks.Tests.Runner;

internal sealed class OutputCheckerTests : RunnerFixture
{
    [TestCase("loss 0.123456789", "loss 0.123456790", true)]
    [TestCase("loss 0.1234", "loss 0.1235", false)]
    [TestCase("total 1,000,000.0 rows", "total 1000000 rows", true)]
    [TestCase("a   1\nb  20", "a 1\nb 20", true)]
    [TestCase("zero 0", "zero 1e-9", true)]
    [TestCase("model x1", "model x2", false)]
    [TestCase("took 1.5 s in /tmp/abc/def.txt at 0x7ffe12ab", "took 22 s in /var/lib/x at 0x5566aa77", true)]
    [TestCase("at 2026-01-31 10:00:00 id 0f8fad5b-d9cb-469f-a165-70867728950e", "at 2027-02-01T11:11:11Z id 7c9e6679-7425-40de-944b-e07fc1f90ae7", true)]
    [TestCase("a", "a\n\n", true)]
    [TestCase("a\nb", "a", false)]
    public void Stream_Compared_ByMeaning(string stored, string fresh, bool same) =>
        Assert.That(Compare([new StreamOutput("stdout", stored)], [new StreamOutput("stdout", fresh)]).Count == 0, Is.EqualTo(same));

    [Test]
    public void Stream_Differing_NamesTheLine()
    {
        var difference = Compare([new StreamOutput("stdout", "a\nb 1\nc")], [new StreamOutput("stdout", "a\nb 2\nc")]).Single();

        Assert.That(difference.ToString(), Is.EqualTo("cell 7: stdout, line 2\n  - b 1\n  + b 2"));
    }

    [Test]
    public void Table_RowsInOtherOrder_AreMatchedByKey()
    {
        var differences = Compare(
            [Html("<table><tr><th>name</th><th>mean</th></tr><tr><td>a</td><td>1.0</td></tr><tr><td>b</td><td>2.0</td></tr></table>")],
            [Html("<table class='x'><thead><tr><th>name<th>mean</tr></thead><tr><td>b</td><td>2.5</td></tr><tr><td>a</td><td>1.0000001</td></tr></table>")]);

        Assert.That(differences, Is.EqualTo(new[] { new OutputDifference(7, "output 1, text/html, table, row \"b\", column \"mean\"", "2.0", "2.5") }));
    }

    [Test]
    public void Table_KeysThatAreNumbers_MayDifferWithinTheTolerance()
    {
        Assert.That(Compare([Html("<table><tr><td>0.1234567</td><td>a</td></tr></table>")], [Html("<table><tr><td>0.12345671</td><td>a</td></tr></table>")]), Is.Empty);
        Assert.That(Compare([Html("<table><tr><td>1.5</td><td>a</td></tr></table>")], [Html("<table><tr><td>1.5</td><td>b</td></tr></table>")]).Single().What,
            Is.EqualTo("output 1, text/html, table, row \"1.5\", column \"a\""));
    }

    [Test]
    public void Table_RowMissing_IsNamed()
    {
        var differences = Compare(
            [Html("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>")],
            [Html("<table><tr><td>a</td></tr></table>")]);

        Assert.That(differences.Single().What, Does.EndWith("row \"b\""));
    }

    [Test]
    public void Plotly_Numbers_AreComparedWithinToleranceByPath()
    {
        static DisplayOutput Figure(double y) => Display(MimeTypes.Plotly, new JsonObject { ["data"] = new JsonArray(new JsonObject { ["y"] = new JsonArray(1, y) }) });

        Assert.That(Compare([Figure(2)], [Figure(2.0000001)]), Is.Empty);
        Assert.That(Compare([Figure(2)], [Figure(3)]).Single().What, Is.EqualTo("output 1, application/vnd.plotly.v1+json.data[0].y[1]"));
    }

    [TestCase(0b0ul, 0)]
    [TestCase(0b111ul, 0)]
    [TestCase(ulong.MaxValue, 1)]
    public void Image_WithAHasher_IsComparedByItsLook(ulong hash, int differences)
    {
        var options = new CheckOptions { ImageHasher = new FirstByteHasher(hash) };

        Assert.That(Compare([Display(MimeTypes.Png, new byte[] { 0, 1 })], [Display(MimeTypes.Png, new byte[] { 1, 1 })], options), Has.Count.EqualTo(differences));
    }

    [Test]
    public void Image_WithoutAHasher_SaysThatBytesWereCompared()
    {
        Assert.That(Compare([Display(MimeTypes.Png, new byte[] { 1 })], [Display(MimeTypes.Png, new byte[] { 1 })]), Is.Empty);
        Assert.That(Compare([Display(MimeTypes.Png, new byte[] { 1 })], [Display(MimeTypes.Png, new byte[] { 2 })]).Single().What,
            Does.Contain("compared byte by byte: no image comparison is available"));
    }

    [Test]
    public void Error_OtherType_Differs() =>
        Assert.That(Compare([new ErrorOutput("A", "x", [])], [new ErrorOutput("B", "x", [])]).Single(), Is.EqualTo(new OutputDifference(7, "error", "A", "B")));

    [Test]
    public void Outputs_MoreThanStored_AreNamed() =>
        Assert.That(Compare([], [Display(MimeTypes.Text, "extra")]).Single(), Is.EqualTo(new OutputDifference(7, "output 1", "", "extra")));

    [Test]
    public void ManyDifferences_OfOneOutput_AreSummed()
    {
        var stored = string.Join('\n', Enumerable.Range(0, 100));
        var fresh = string.Join('\n', Enumerable.Range(1000, 100));

        var differences = Compare([new StreamOutput("stdout", stored)], [new StreamOutput("stdout", fresh)]);

        Assert.That(differences, Has.Count.EqualTo(6));
        Assert.That(differences[^1].What, Does.Contain("and 95 more"));
    }

    [Test]
    public void Cell_WithItsOwnTolerance_UsesIt()
    {
        var cell = NotebookDocument.Create().Add(CellKind.Code, "x");
        cell.SetMetadata("workspace", new JsonObject { ["tolerance"] = 0.5 });
        cell.Outputs = [new StreamOutput("stdout", "1.2")];

        Assert.That(new OutputChecker(new CheckOptions()).Compare(1, cell, [new StreamOutput("stdout", "1.0")]), Is.Empty);
    }

    [TestCase(CellTags.VolatileOutput)]
    [TestCase(CellTags.CheckSkip)]
    public void Cell_TaggedVolatile_IsNotCompared(string tag)
    {
        var cell = NotebookDocument.Create().Add(CellKind.Code, "x");
        cell.SetMetadata("tags", new JsonArray(tag));
        cell.Outputs = [new StreamOutput("stdout", "new")];

        Assert.That(new OutputChecker(new CheckOptions()).Compare(1, cell, [new StreamOutput("stdout", "old")]), Is.Empty);
    }

    [Test]
    public async Task Run_WithCheck_ComparesWithTheStoredOutputs()
    {
        var document = WriteNotebook("value");
        document.Cells[0].Outputs = [Display(MimeTypes.Text, "41") with { ResultOf = 1 }];
        NotebookFile.Save(document, NotebookPath);
        Script(s => s.On("value", _ => ScriptedSession.Value(42)));

        var result = await RunAsync(Options with { Check = new CheckOptions() });

        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(result.Differences.Single(), Is.EqualTo(new OutputDifference(1, "output 1, text/plain", "41", "42")));
    }

    private static IReadOnlyList<OutputDifference> Compare(NotebookOutput[] stored, NotebookOutput[] fresh, CheckOptions? options = null)
    {
        var cell = NotebookDocument.Create().Add(CellKind.Code, "x");
        cell.Outputs = fresh;
        return [.. new OutputChecker(options ?? new CheckOptions()).Compare(7, cell, stored)];
    }

    private static DisplayOutput Html(string html) => Display(MimeTypes.Html, html);

    private static DisplayOutput Display(string type, object value) => new(MimeData.From([KeyValuePair.Create(type, value)]));

    private sealed class FirstByteHasher(ulong hashOfOnes) : IImageHasher
    {
        public ulong? Hash(ReadOnlySpan<byte> image, string mimeType) => image[0] == 1 ? hashOfOnes : 0;
    }
}
