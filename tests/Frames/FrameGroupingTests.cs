using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests;

/// <summary>Expected values computed with pandas 1.5 (groupby, merge, pivot_table, melt, cumsum, shift, rank, rolling).</summary>
public sealed class FrameGroupingTests
{
    [Test]
    public void Aggregate_ByGroup_MatchesPandas()
    {
        var frame = SampleFrames.Groups().GroupBy("g").Aggregate(
            ("n", Count()),
            ("mean", Col("x").Mean()),
            ("std", Col("x").StandardDeviation()),
            ("median", Col("n").Median()),
            ("q", Col("n").Quantile(0.25)),
            ("years", CountDistinct("y"))).OrderBy("g");

        Assert.That(frame.Texts("g"), Is.EqualTo("a b c null"));
        Assert.That(frame.Texts("n"), Is.EqualTo("3 2 2 1"));
        Assert.That(frame.ToArray<double>("mean"), Is.EqualTo(new[] { -0.75, 3.75, 6.125, 7 }).Within(1e-12));
        Assert.That(frame.ToArray<double>("std"), Is.EqualTo(new[] { 3.181981, 2.474874, 3.005204, double.NaN }).Within(1e-6));
        Assert.That(frame.ToArray<double>("median"), Is.EqualTo(new[] { 4, 3, 3.5, 2 }).Within(1e-12));
        Assert.That(frame.ToArray<double>("q"), Is.EqualTo(new[] { 3.5, 2, 2.25, 2 }).Within(1e-12));
        Assert.That(frame.Texts("years"), Is.EqualTo("2 2 2 1"));
    }

    [Test]
    public void Aggregate_AllRows_MatchesPandas()
    {
        var row = SampleFrames.Groups().Aggregate(
            ("skew", Col("x").Skewness()),
            ("kurt", Col("x").Kurtosis()),
            ("corr", Col("x").CorrelationWith(Col("n"))),
            ("q", Col("n").Quantile(0.9)),
            ("var", Col("x").PopulationVariance()),
            ("big", Count().Where(Col("n") > 3)));

        Assert.That(row.ToArray<double>("skew")[0], Is.EqualTo(-0.6536219311220522).Within(1e-12));
        Assert.That(row.ToArray<double>("kurt")[0], Is.EqualTo(0.18043311387267114).Within(1e-12));
        Assert.That(row.ToArray<double>("corr")[0], Is.EqualTo(-0.3366576208299905).Within(1e-12));
        Assert.That(row.ToArray<double>("q")[0], Is.EqualTo(6.9).Within(1e-12));
        Assert.That(row.ToArray<double>("var")[0], Is.EqualTo(12.497448979591837).Within(1e-12));
        Assert.That(row.Texts("big"), Is.EqualTo("4"));
    }

    [Test]
    public void GroupBy_Formula_GroupsByItsValue() =>
        Assert.That(SampleFrames.Groups().GroupBy((Col("n") % 2 == 0).As("even")).Count().OrderBy("even").Texts("n"), Is.EqualTo("5 3"));

    [Test]
    public void GroupBy_NoAggregates_GivesTheKeys() => Assert.That(SampleFrames.Groups().GroupBy("y").Aggregate().OrderBy("y").Texts("y"), Is.EqualTo("2020 2021"));

    [Test]
    public void Aggregate_AfterMutateOfAnAggregated_Nests() =>
        Assert.That(SampleFrames.Groups().Mutate(("k", Col("n") * 10)).GroupBy("y").Aggregate(("s", Col("k").Sum())).Filter(Col("s") > 120).Texts("s"), Is.EqualTo("200"));

    [Test]
    public void GroupedMutate_Aggregate_RunsWithinTheGroup() =>
        Assert.That(SampleFrames.Groups().GroupBy("g").Mutate(("top", Col("n") == Col("n").Max())).Filter(Col("top")).OrderBy("n").Texts("n"), Is.EqualTo("2 5 6 9"));

    [TestCase(JoinKind.Inner, "a a a b b", "3 4 9 1 5", "10 10 10 20 20")]
    [TestCase(JoinKind.Left, "a a a b b c c", "3 4 9 1 5 1 6", "10 10 10 20 20 null null")]
    [TestCase(JoinKind.Right, "a a a b b d", "3 4 9 1 5 null", "10 10 10 20 20 30")]
    [TestCase(JoinKind.Full, "a a a b b c c d", "3 4 9 1 5 1 6 null", "10 10 10 20 20 null null 30")]
    public void Join_OfAKind_MatchesPandas(JoinKind kind, string keys, string left, string right)
    {
        var frame = SampleFrames.Groups().Filter(Col("g") != null).Join(SampleFrames.Weights(), on: ["g"], how: kind).OrderBy("g", "n");

        Assert.That(frame.Texts("g"), Is.EqualTo(keys));
        Assert.That(frame.Texts("n"), Is.EqualTo(left));
        Assert.That(frame.Texts("w"), Is.EqualTo(right));
    }

    [TestCase(JoinKind.Semi, "1 3 4 5 9")]
    [TestCase(JoinKind.Anti, "1 2 6")]
    public void Join_Testing_KeepsLeftColumnsOnly(JoinKind kind, string expected)
    {
        var frame = SampleFrames.Groups().Join(SampleFrames.Weights(), on: ["g"], how: kind);

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "x", "n", "y" }));
        Assert.That(frame.OrderBy("n").Texts("n"), Is.EqualTo(expected));
    }

    [Test]
    public void Join_Cross_PairsAll() => Assert.That(SampleFrames.Groups().Join(SampleFrames.Weights().Rename(("g", "h")), on: Array.Empty<string>(), how: JoinKind.Cross).CountRows(), Is.EqualTo(24));

    [Test]
    public void Join_OtherNamesAndCollisions_TakesSuffix()
    {
        var right = Frame.FromColumns(("key", new[] { "a" }), ("n", new[] { 7 }));

        var frame = SampleFrames.Groups().Join(right, on: [("g", "key")]);

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "x", "n", "y", "n_right" }));
        Assert.That(frame.Filter(Col("n") > Col("n_right")).Texts("n"), Is.EqualTo("9"));
    }

    [Test]
    public void Join_KeysOfDifferentKinds_SaysSo() =>
        Assert.That(() => SampleFrames.Groups().Join(SampleFrames.Weights(), on: [("n", "g")]), Throws.TypeOf<Errors.FrameException>().With.Message.Contains("\"n\" (INTEGER) with \"g\" (VARCHAR)"));

    [Test]
    public void Join_MutatedSide_IsNested() =>
        Assert.That(SampleFrames.Weights().Join(SampleFrames.Groups().GroupBy("g").Count().Filter(Col("n") > 2), on: ["g"]).Mutate(("t", Col("w") * Col("n"))).Texts("t"), Is.EqualTo("30"));

    [Test]
    public void Pivot_Sum_MatchesPandas()
    {
        var frame = SampleFrames.Groups().Filter(Col("g") != null).Pivot(["g"], "y", Col("n").Sum()).OrderBy("g");

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "g", "2020", "2021" }));
        Assert.That(frame.Texts("2020"), Is.EqualTo("7 5 6"));
        Assert.That(frame.Texts("2021"), Is.EqualTo("9 1 1"));
    }

    [Test]
    public void Unpivot_Columns_MatchesPandasMelt()
    {
        var frame = SampleFrames.Groups().Select("n", "y").Head(3).Unpivot(["n", "y"], nameTo: "variable").OrderBy("variable");

        Assert.That(frame.ColumnNames, Is.EqualTo(new[] { "variable", "value" }));
        Assert.That(frame.Texts("variable"), Is.EqualTo("n n n y y y"));
        Assert.That(frame.Texts("value"), Is.EqualTo("3 1 4 2020 2021 2020"));
    }

    [Test]
    public void Unpivot_MissingValues_KeepsTheirRows() =>
        Assert.That(SampleFrames.Groups().Unpivot(["x"]).Texts("value"), Is.EqualTo("1.5 2 null 4 5.5 -3 7 8.25"));

    [Test]
    public void Over_WindowFunctions_MatchPandas()
    {
        var frame = SampleFrames.Groups().Mutate(
            ("cs", Col("n").Sum().Over(partitionBy: ["y"], orderBy: ["n"])),
            ("lag", Lag("n").Over(partitionBy: ["y"], orderBy: ["n"])),
            ("rank", Rank().Over(orderBy: ["n"])),
            ("roll", Col("n").Mean().Over(orderBy: ["n"], rows: new(Preceding: 2)))).OrderBy("n", "y", "g");

        Assert.That(frame.Texts("rank"), Is.EqualTo("1 1 3 4 5 6 7 8"));
        Assert.That(frame.Filter(Col("y") == 2020).Texts("cs"), Is.EqualTo("2 5 9 14 20"));
        Assert.That(frame.Filter(Col("y") == 2020).Texts("lag"), Is.EqualTo("null 2 3 4 5"));
        Assert.That(frame.ToArray<double>("roll"), Is.EqualTo(new[] { 1, 1, 4 / 3.0, 2, 3, 4, 5, 20 / 3.0 }).Within(1e-12));
    }

    [Test]
    public void Over_NotAnAggregate_SaysWhatItFollows() =>
        Assert.That(() => Col("n").Over("g"), Throws.TypeOf<Errors.FrameException>().With.Message.Contains("Over follows an aggregate"));
}
