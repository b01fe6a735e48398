namespace Workspace.Frames.Tests.Describing;

/// <summary>Expected values computed with pandas 1.5, <c>describe(include="all")</c>.</summary>
public sealed class FrameSummaryTests
{
    [Test]
    public void Describe_NumbersAndTexts_MatchesPandas()
    {
        var summary = SampleFrames.Groups().Describe();

        Assert.That(summary.Texts("column"), Is.EqualTo("g x n y"));
        Assert.That(summary.Texts("count"), Is.EqualTo("7 7 8 8"));
        Assert.That(summary.Texts("missing"), Is.EqualTo("1 1 0 0"));
        Assert.That(summary.Texts("unique"), Is.EqualTo("3 null null null"));
        Assert.That(summary.Texts("top"), Is.EqualTo("a null null null"));
        Assert.That(summary.Texts("freq"), Is.EqualTo("3 null null null"));
        Assert.That(summary.ToArray<double>("mean"), Is.EqualTo(new[] { double.NaN, 3.607143, 3.875, 2020.375 }).Within(1e-6));
        Assert.That(summary.ToArray<double>("std"), Is.EqualTo(new[] { double.NaN, 3.818423, 2.748376, 0.517549 }).Within(1e-6));
        Assert.That(summary.ToArray<double>("p25"), Is.EqualTo(new[] { double.NaN, 1.75, 1.75, 2020 }).Within(1e-12));
        Assert.That(summary.ToArray<double>("median"), Is.EqualTo(new[] { double.NaN, 4, 3.5, 2020 }).Within(1e-12));
        Assert.That(summary.ToArray<double>("p75"), Is.EqualTo(new[] { double.NaN, 6.25, 5.25, 2021 }).Within(1e-12));
    }

    [Test]
    public void Describe_EquallyFrequentTexts_NamesTheFirstInOrder() =>
        Assert.That(Frame.FromColumns(("t", new[] { "z", "b", "b", "z", "c" })).Describe().Texts("top"), Is.EqualTo("b"));

    [Test]
    public void Describe_NoRows_HasCountsOfZero()
    {
        var summary = Frame.FromColumns(("t", Array.Empty<string>()), ("x", Array.Empty<double>())).Describe();

        Assert.That(summary.Texts("count"), Is.EqualTo("0 0"));
        Assert.That(summary.Texts("mean"), Is.EqualTo("null null"));
        Assert.That(summary.Texts("top"), Is.EqualTo("null null"));
    }

    [Test]
    public void Describe_TimesAndLists_CountsThem()
    {
        var summary = Frame.Sql("select * from (values (date '2020-01-01', [1]), (null, [2, 3])) t(d, l)").Describe();

        Assert.That(summary.Texts("missing"), Is.EqualTo("1 0"));
        Assert.That(summary.Texts("top"), Is.EqualTo("2020-01-01 [1]"));
    }
}
