using Workspace.Core.Errors;
using Workspace.Frames.Errors;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests;

public sealed class FrameVerbsTests
{
    [Test]
    public void Select_NamesAndFormulas_KeepsTheirOrderAndNames()
    {
        var frame = SampleFrames.Groups().Select(Col("n"), (Col("n") + 1).As("next"), Col("g").As("group"));

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "n", "next", "group" }));
        Assert.That(frame.Texts("next"), Is.EqualTo("4 2 5 2 6 10 3 7"));
    }

    [Test]
    public void Select_UnknownColumn_ListsTheColumnsAndTheNearest()
    {
        var frame = Frame.FromColumns(("species", new[] { "x" }), ("year", new[] { 1 }));

        var error = Assert.Throws<UnknownNameException>(() => frame.Select("specie"));

        Assert.That(error.Message, Is.EqualTo("Column \"specie\" is not in the frame that Select reads. Existing: species, year. Did you mean \"species\"?"));
    }

    [Test]
    public void Select_BareConstant_SaysToUseCol() =>
        Assert.That(() => SampleFrames.Groups().Select(Col("n"), "g"), Throws.TypeOf<FrameException>().With.Message.Contains("Col('g')"));

    [Test]
    public void Drop_AllColumns_IsRefused() =>
        Assert.That(() => SampleFrames.Weights().Drop("g", "w"), Throws.TypeOf<FrameException>().With.Message.Contains("no columns"));

    [Test]
    public void Drop_SomeColumns_KeepsTheOthers() =>
        Assert.That(SampleFrames.Groups().Drop("x", "y").ColumnNames, Is.EqualTo(new[] { "g", "n" }));

    [Test]
    public void Rename_Swap_ExchangesTheColumns()
    {
        var frame = SampleFrames.Groups().Rename(("n", "y"), ("y", "n"));

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "x", "y", "n" }));
        Assert.That(frame.Texts("y"), Is.EqualTo("3 1 4 1 5 9 2 6"));
    }

    [Test]
    public void Rename_ToExistingName_IsRefused() =>
        Assert.That(() => SampleFrames.Groups().Rename(("n", "X")), Throws.TypeOf<DuplicateColumnException>().With.Message.Contains("differ only in case"));

    [Test]
    public void Filter_MissingCondition_DropsTheRow() =>
        Assert.That(SampleFrames.Groups().Filter(Col("x") > 1 & Col("g") != "b").Texts("n"), Is.EqualTo("3 1 6"));

    [Test]
    public void Filter_ComparisonWithNull_AsksForMissing()
    {
        Assert.That(SampleFrames.Groups().Filter(Col("g") == null).Texts("n"), Is.EqualTo("2"));
        Assert.That(SampleFrames.Groups().Filter(Col("x") != null).CountRows(), Is.EqualTo(7));
    }

    [Test]
    public void Filter_NoCondition_SaysWhatItIs() =>
        Assert.That(() => SampleFrames.Groups().Filter(Col("n") + 1), Throws.TypeOf<FrameException>().With.Message.Contains("INTEGER"));

    [Test]
    public void Filter_Window_KeepsTheColumns()
    {
        var frame = SampleFrames.Groups().Filter(RowNumber().Over(partitionBy: ["g"], orderBy: [Desc("n")]) == 1);

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "x", "n", "y" }));
        Assert.That(frame.OrderBy("g").Texts("n"), Is.EqualTo("9 5 6 2"));
    }

    [Test]
    public void Mutate_NewAndReplaced_KeepsPositions()
    {
        var frame = SampleFrames.Groups().Mutate(("x", Col("n") * 2), ("z", Col("x") + 1));

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "x", "n", "y", "z" }));
        Assert.That(frame.Texts("x"), Is.EqualTo("6 2 8 2 10 18 4 12"));
        Assert.That(frame.Texts("z"), Is.EqualTo("7 3 9 3 11 19 5 13"));
    }

    [Test]
    public void Mutate_BareAggregate_RunsOverAllRows() =>
        Assert.That(SampleFrames.Weights().Mutate(("share", Col("w") / Col("w").Sum())).Select("share").ToArray<double>("share"), Is.EqualTo(new[] { 1 / 6.0, 2 / 6.0, 3 / 6.0 }).Within(1e-15));

    [Test]
    public void Mutate_MeanOfText_SaysColumnTypeAndFix()
    {
        var error = Assert.Throws<ColumnTypeException>(() => SampleFrames.Groups().GroupBy("y").Aggregate(("m", Col("g").Mean())));

        Assert.That(error.Message, Is.EqualTo("The mean needs numbers, but column \"g\" holds VARCHAR. If the texts are numbers, convert them first: Col(\"g\").Cast<double>()."));
    }

    [Test]
    public void Mutate_UnknownFunction_FailsWhenBuilt() =>
        Assert.That(() => SampleFrames.Groups().Mutate(("z", Function("no_such_function", Col("n")))), Throws.TypeOf<FrameException>().With.Message.Contains("no_such_function"));

    [Test]
    public void OrderBy_MixedDirections_PutsMissingLast()
    {
        Assert.That(SampleFrames.Groups().OrderBy(Col("g").Desc(), Col("n").Asc()).Texts("g"), Is.EqualTo("c c b b a a a null"));
        Assert.That(SampleFrames.Groups().OrderBy("x").Texts("n"), Is.EqualTo("9 3 1 1 5 2 6 4"));
    }

    [Test]
    public void OrderBy_ThenReplacingTheKey_KeepsTheOrder() =>
        Assert.That(SampleFrames.Groups().OrderBy("n").Mutate(("n", -Col("n"))).Texts("n"), Is.EqualTo("-1 -1 -2 -3 -4 -5 -6 -9"));

    [Test]
    public void OrderBy_ReplacedColumn_SortsByTheNewOne() =>
        Assert.That(SampleFrames.Groups().Mutate(("n", -Col("n"))).OrderBy("n").Texts("n"), Is.EqualTo("-9 -6 -5 -4 -3 -2 -1 -1"));

    [Test]
    public void OrderBy_FormulaOverReplacedColumn_SortsByTheNewOne() =>
        Assert.That(SampleFrames.Groups().Mutate(("n", -Col("n"))).OrderBy((Col("n") + 1).Desc()).Head(3).Texts("n"), Is.EqualTo("-1 -1 -2"));

    [Test]
    public void Limit_Offset_TakesTheMiddle() => Assert.That(SampleFrames.Groups().OrderBy("n").Limit(3, offset: 2).Texts("n"), Is.EqualTo("2 3 4"));

    [Test]
    public void Limit_ThenFilter_FiltersWhatIsLeft() => Assert.That(SampleFrames.Groups().Head(3).Filter(Col("n") > 3).Texts("n"), Is.EqualTo("4"));

    [Test]
    public void Distinct_AllColumns_KeepsOneOfEach() => Assert.That(SampleFrames.Groups().Select("g").Distinct().CountRows(), Is.EqualTo(4));

    [Test]
    public void Distinct_SortedFrame_KeepsTheFirst() =>
        Assert.That(SampleFrames.Groups().OrderBy(Desc("n")).Distinct("g").OrderBy("g").Texts("n"), Is.EqualTo("9 5 6 2"));

    [Test]
    public void Union_OtherOrderOfColumns_MatchesByName()
    {
        var frame = SampleFrames.Weights().Union(Frame.FromColumns(("w", new[] { 1.5 }), ("g", new[] { "e" })));

        Assert.That(frame.Texts("g"), Is.EqualTo("a b d e"));
        Assert.That(frame.Texts("w"), Is.EqualTo("10 20 30 1.5"));
    }

    [Test]
    public void Union_NotAll_RemovesCopies() => Assert.That(SampleFrames.Weights().Union(SampleFrames.Weights(), all: false).CountRows(), Is.EqualTo(3));

    [Test]
    public void Union_LimitedParts_LimitsEach() => Assert.That(SampleFrames.Weights().Head(1).Union(SampleFrames.Weights().OrderBy(Desc("w")).Head(1)).Texts("w"), Is.EqualTo("10 30"));

    [Test]
    public void Union_OtherColumns_NamesThem() =>
        Assert.That(() => SampleFrames.Groups().Union(SampleFrames.Weights()), Throws.TypeOf<FrameException>().With.Message.Contains("Only the first has x, n, y. Only the second has w."));

    [Test]
    public void Sql_OverSelf_SeesTheColumns() =>
        Assert.That(SampleFrames.Groups().Sql("select g, count(*) n from self group by g order by n desc, g -- biggest first").Texts("n"), Is.EqualTo("3 2 2 1"));

    [Test]
    public void Sql_NamedFrames_JoinsThem() =>
        Assert.That(Frame.Sql("select sum(w * n) s from w join g using (g);", ("w", SampleFrames.Weights()), ("g", SampleFrames.Groups())).Texts("s"), Is.EqualTo("280"));

    [TestCase("drop table x")]
    [TestCase("select 1; drop table x")]
    [TestCase("select 1) ; select (2")]
    public void Sql_NotOneSelect_IsRefused(string text) => Assert.That(() => Frame.Sql(text), Throws.TypeOf<FrameException>());

    [Test]
    public void Sql_UnknownColumn_FailsWhenBuilt() =>
        Assert.That(() => SampleFrames.Groups().Sql("select nn from self"), Throws.TypeOf<FrameException>().With.Message.Contains("\"nn\""));
}
