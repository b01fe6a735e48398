using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Display;

public sealed class DisplayTests
{
    private static string Text(Frame frame) => (string)frame.ToMimeBundle()["text/plain"];

    private static string Html(Frame frame) => (string)frame.ToMimeBundle()["text/html"];

    [Test]
    public void ToMimeBundle_SmallFrame_IsAnAlignedTable() =>
        Assert.That(Text(SampleFrames.Groups().Head(3)), Is.EqualTo(
            """
            g          x      n      y
            text  double  int32  int32
            ────  ──────  ─────  ─────
            a        1.5      3   2020
            b        2.0      1   2021
            a       null      4   2020
            3 rows × 4 columns
            """));

    [Test]
    public void ToMimeBundle_ManyRows_CountsWhereThatIsCheap()
    {
        var frame = Frame.Sql("select range a from range(10000000)");

        Assert.That(Text(frame), Does.EndWith("first 20 rows, more follow × 1 column"));
        Assert.That(Text(frame.Collect().Mutate(("b", Col("a") + 1))), Does.EndWith("first 20 of 10\u00a0000\u00a0000 rows × 2 columns"));
    }

    [Test]
    public void ToMimeBundle_NoRows_ShowsTheColumns() => Assert.That(Text(SampleFrames.Groups().Filter(Col("n") > 100)), Does.EndWith("0 rows × 4 columns"));

    [Test]
    public void ToMimeBundle_WideFrame_IsCutInTheMiddle()
    {
        var frame = Frame.Sql($"select {string.Join(", ", Enumerable.Range(0, 57).Select(i => $"{i} as c{i}"))}");

        Assert.That(Text(frame), Does.Contain("… 37 more columns").And.Contain("c9 ").And.Not.Contain("c10 ").And.Contain("c56"));
    }

    [Test]
    public void ToMimeBundle_LongText_IsCut()
    {
        var frame = Frame.FromColumns(("t", new[] { new string('x', 5_000_000), "two\nlines" }));

        Assert.That(Text(frame), Does.Contain(new string('x', 59) + "…").And.Contain("two⏎lines"));
    }

    [Test]
    public void ToMimeBundle_Numbers_HaveSixDigits() =>
        Assert.That(Text(Frame.FromColumns(("v", new[] { 1 / 3.0, 1234567.891, 1e-7, 1e20, double.NaN, 0 }))), Does.Contain("0.333333").And.Contain("1234568.0").And.Contain(" 1e-7").And.Contain(" 1e+20").And.Contain("NaN"));

    [Test]
    public void ToMimeBundle_Html_EscapesNamesAndValues()
    {
        var html = Html(Frame.FromColumns(("<b>", new[] { "<script>alert(1)</script>" })));

        Assert.That(html, Does.Not.Contain("<script>").And.Not.Contain("<b>").And.Contain("&lt;script&gt;"));
    }

    [Test]
    public void ToMimeBundle_Html_MarksNumbersAndMissing()
    {
        var html = Html(SampleFrames.Groups().Head(3));

        Assert.That(html, Does.Contain("<td class=\"n m\">null</td>").And.Contain("<td class=\"n\">1.5</td>").And.Contain("3 rows × 4 columns"));
    }

    [Test]
    public void ToString_Frame_RunsNothing() => Assert.That(QueryTests.Endless().ToString(), Is.EqualTo("Frame with 1 column"));
}
