using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests.Expressions;

public sealed class ExpressionTests
{
    private static readonly TestCaseData[] Texts =
    [
        new(Col("a") + Col("b") * 2, "\"a\" + \"b\" * 2"),
        new((Col("a") + Col("b")) * 2, "(\"a\" + \"b\") * 2"),
        new(Col("a") - (Col("b") - 1), "\"a\" - (\"b\" - 1)"),
        new(Col("a") > 1 & Col("b") < 2 | !(Col("c") == "x"), "\"a\" > 1 AND \"b\" < 2 OR NOT \"c\" = 'x'"),
        new(Col("a") > 1 & (Col("b") < 2 | Col("c") == "x"), "\"a\" > 1 AND (\"b\" < 2 OR \"c\" = 'x')"),
        new(-Col("a") * -1, "(-\"a\") * (-1)"),
        new(1 / Col("a"), "1 / \"a\""),
        new(Col("a") == null, "\"a\" IS NULL"),
        new(null != Col("a"), "\"a\" IS NOT NULL"),
        new(Col("a").In("x", "y"), "\"a\" IN ('x', 'y')"),
        new(Col("a").In(), "false"),
        new(Col("a").Between(1, 2), "\"a\" >= 1 AND \"a\" <= 2"),
        new(When(Col("a") > 1, "big").When(Col("a") < 0, "negative").Otherwise("small"), "CASE WHEN \"a\" > 1 THEN 'big' WHEN \"a\" < 0 THEN 'negative' ELSE 'small' END"),
        new(Col("a").Cast<double>(), "CAST(\"a\" AS DOUBLE)"),
        new(Col("a").Cast("DECIMAL(10,2)", orNull: true), "TRY_CAST(\"a\" AS DECIMAL(10,2))"),
        new(Col("a").Sum().Where(Col("b") > 0), "sum(\"a\") FILTER (WHERE \"b\" > 0)"),
        new(CountDistinct("a"), "count(DISTINCT \"a\")"),
        new(Col("a").Sum().Over(["g"], [Desc("t")], new RowRange(2, 1)), "sum(\"a\") OVER (PARTITION BY \"g\" ORDER BY \"t\" DESC NULLS LAST ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING)"),
        new(Lit(1.5), "1.5e0"),
        new(Lit(1e300), "1E+300"),
        new(Lit(double.NaN), "CAST('nan' AS DOUBLE)"),
        new(Lit(2.50m), "2.50"),
        new(Lit(new DateOnly(2024, 2, 29)), "DATE '2024-02-29'"),
        new(Lit(true), "true"),
        new(Lit("it's"), "'it''s'"),
        new(global::Workspace.Frames.Expressions.Expressions.Sql("a + 1 -- why"), "(a + 1 -- why\n)"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void ToString_Formula_IsSqlWithBracketsWhereNeeded(Expression expression, string expected) => Assert.That(expression.ToString(), Is.EqualTo(expected));

    [TestCase("x\"; drop table t; --")]
    [TestCase("a'b")]
    [TestCase("new\nline")]
    [TestCase("select")]
    [TestCase("Zürich 😀")]
    public void Col_AnyName_IsOnlyAName(string name)
    {
        var frame = Frame.FromColumns((name, new[] { 1, 2 }));

        Assert.That(frame.Filter(Col(name) > 1).Mutate((name + "2", Col(name) + 1)).OrderBy(name).Texts(name + "2"), Is.EqualTo("3"));
        Assert.That(frame.GroupBy(name).Aggregate(("n", Count())).CountRows(), Is.EqualTo(2));
        Assert.That(frame.Collect().Describe().Texts("column"), Is.EqualTo(name));
    }

    [TestCase("'; drop table t; --")]
    [TestCase("a''b\\")]
    public void Literal_AnyText_IsOnlyAText(string text) =>
        Assert.That(Frame.FromColumns(("t", new[] { text, "other" })).Filter(Col("t") == text).CountRows(), Is.EqualTo(1));

    [Test]
    public void Col_NameWithNul_IsRefused() => Assert.That(() => Col("a\0b").ToString(), Throws.TypeOf<FrameException>().With.Message.Contains("NUL"));

    [TestCase("DOUBLE) FROM x; --")]
    [TestCase("")]
    [TestCase("INT; drop")]
    public void Cast_NotAType_IsRefused(string type) => Assert.That(() => SampleFrames.Groups().Mutate(("z", Col("n").Cast(type))), Throws.InstanceOf<Exception>().With.Message.Not.Contains("drop table"));

    [TestCase("f(x)")]
    [TestCase("f\"")]
    public void Function_NotAName_IsRefused(string name) => Assert.That(() => Function(name), Throws.TypeOf<FrameException>());

    [Test]
    public void Arithmetic_WithText_SaysToConvert() =>
        Assert.That(() => SampleFrames.Groups().Mutate(("z", Col("g") * 2)), Throws.TypeOf<ColumnTypeException>().With.Message.Contains("Arithmetic needs numbers, but column \"g\" holds VARCHAR"));

    [Test]
    public void Comparison_OfTextWithNumber_SaysToConvert() =>
        Assert.That(() => SampleFrames.Groups().Filter(Col("g") > 5), Throws.TypeOf<ColumnTypeException>().With.Message.Contains("A comparison with a number"));

    [Test]
    public void Comparison_OfNumberWithText_SaysToUseANumber() =>
        Assert.That(() => SampleFrames.Groups().Filter(Col("n") == "5"), Throws.TypeOf<ColumnTypeException>().With.Message.Contains("Compare it with a number"));

    [Test]
    public void And_OfANumber_SaysToCompare() =>
        Assert.That(() => SampleFrames.Groups().Filter(Col("n") & Col("y") > 1), Throws.TypeOf<ColumnTypeException>().With.Message.Contains("true or false"));

    [Test]
    public void Lower_OfANumber_SaysToConvert() =>
        Assert.That(() => SampleFrames.Groups().Mutate(("z", Col("n").Lower())), Throws.TypeOf<ColumnTypeException>().With.Message.Contains("Cast<string>"));

    [Test]
    public void Texts_Functions_Work()
    {
        var frame = Frame.FromColumns(("t", new[] { " Male: Single " })).Mutate(
            ("trim", Col("t").Trim()),
            ("part", Col("t").Trim().Lower().SplitPart(": ", 2)),
            ("found", Col("t").Matches("S.ngle")),
            ("taken", Col("t").Extract("(M)(al)", 2)),
            ("swapped", Col("t").Trim().Replace("Male", "x").Substring(1, 3)),
            ("joined", Concat(Col("t").Length(), "!")));

        Assert.That(new[] { "trim", "part", "found", "taken", "swapped", "joined" }.Select(frame.Texts), Is.EqualTo(new[] { "Male: Single", "single", "True", "al", "x: ", "14!" }));
    }

    [Test]
    public void Times_Functions_Work()
    {
        var frame = Frame.FromColumns(("t", new[] { new DateTime(2024, 2, 29, 13, 14, 15) })).Mutate(
            ("parts", Col("t").Year() * 10_000 + Col("t").Month() * 100 + Col("t").Day()),
            ("weekday", Col("t").DayOfWeek()),
            ("month", Col("t").Truncate("month").FormatTime("%d.%m.%Y")),
            ("read", Col("month").ParseTime("%d.%m.%Y")));

        Assert.That(frame.Texts("parts"), Is.EqualTo("20240229"));
        Assert.That(frame.Texts("weekday"), Is.EqualTo("4"));
        Assert.That(frame.Texts("month"), Is.EqualTo("01.02.2024"));
        Assert.That(frame.ToArray<DateTime>("read")[0], Is.EqualTo(new DateTime(2024, 2, 1)));
    }
}
