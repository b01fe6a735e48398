using Workspace.Charts.Tests.Samples;
using Workspace.Core.Display;
using Workspace.Core.Errors;

namespace Workspace.Charts.Tests;

public sealed class ChartInputTests
{
    [Test]
    public void Histogram_UnknownColumn_SuggestsTheNearest() => Assert.That(
        () => Chart.Histogram(Loans.Table(), "agee"),
        Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"age\""));

    [Test]
    public void Scatter_TextForY_SaysColumnTypeNeedAndRemedy() => Assert.That(
        () => Chart.Scatter(Loans.Table(), "age", "risk"),
        Throws.TypeOf<ChartException>().With.Property(nameof(ChartException.Column)).EqualTo("risk").And.Message.EqualTo(
            "Scatter plot needs numbers for y, but column \"risk\" holds VARCHAR (text). Choose a numeric column, or cast or encode \"risk\" first."));

    [Test]
    public void Pie_NegativeValues_AreRefused() => Assert.That(
        () => Chart.Pie(["a", "b"], [1, -1]), Throws.TypeOf<ChartException>().With.Message.Contains("negative"));

    [Test]
    public void Bar_UnequalArrays_AreRefused() => Assert.That(
        () => Chart.Bar(["a"], [1, 2]), Throws.TypeOf<ChartException>().With.Message.EqualTo("Bar chart got 1 labels but 2 values; it needs one for each."));

    [Test]
    public void HeatMap_WrongLabels_AreRefused() => Assert.That(
        () => Chart.HeatMap(new double[2, 3], xLabels: ["a"]), Throws.TypeOf<ChartException>().With.Message.Contains("3 columns, but xLabels holds 1"));

    [Test]
    public void Histogram_BinsForCategories_AreRefused() => Assert.That(
        () => Chart.Histogram(Loans.Table(), "risk", bins: 5), Throws.TypeOf<ChartException>());

    [Test]
    public void YAxis_LogForStackedBars_IsRefusedWhereItIsAskedFor() => Assert.That(
        () => Chart.Histogram(Loans.Table(), "age", color: "risk").YAxis(scale: AxisScale.Log),
        Throws.TypeOf<ChartException>().With.Message.Contains("BarMode.Grouped"));

    [TestCase(0, 400)]
    [TestCase(640, 90_000)]
    public void Size_OutOfRange_IsRefused(int width, int height) =>
        Assert.That(() => Chart.Line([1, 2], [1, 2]).Size(width, height), Throws.TypeOf<ChartException>());

    [Test]
    public void EveryChart_NoRows_IsEmptyButLabelled()
    {
        var empty = new MemoryTable().With("x", Array.Empty<double>()).With("g", Array.Empty<string>());

        foreach (var chart in (Chart[])[
            Chart.Histogram(empty, "x", color: "g", facet: "g"), Chart.Histogram(empty, "g"), Chart.Bar(empty, "g", "x", color: "g"),
            Chart.Scatter(empty, "x", "x", color: "x", size: "x", facet: "g", trend: true), Chart.Line(empty, "x", "x", color: "g"), Chart.Line(empty, "g", "x"),
            Chart.Box(empty, "g", "x"), Chart.Box(empty, null, "x"), Chart.Pie(empty, "g"), Chart.Table(empty), Chart.HeatMap(new double[0, 0])])
        {
            Assert.That(chart.ToSvg(), Does.Contain("no rows"), chart.ToString());
            Assert.That(chart.ToPlotlyJson(), Does.Contain("no rows"));
        }
    }

    [Test]
    public void EveryChart_OnlyNotFiniteValues_CountsThemInANote()
    {
        var table = new MemoryTable().With("x", double.NaN, double.PositiveInfinity, double.NegativeInfinity).With("g", "a", "b", "a");

        foreach (var chart in (Chart[])[Chart.Histogram(table, "x"), Chart.Bar(table, "g", "x"), Chart.Scatter(table, "x", "x", trend: true), Chart.Line(table, "x", "x"), Chart.Box(table, "g", "x")])
            Assert.That(chart.ToSvg(), Does.Contain("3 rows are not shown"), chart.ToString());
    }

    [Test]
    public void EveryChart_OneRow_Draws()
    {
        var table = new MemoryTable().With("x", 5L).With("y", 1e299).With("day", new DateOnly(2024, 2, 29)).With("g", "a");

        foreach (var chart in (Chart[])[
            Chart.Histogram(table, "x"), Chart.Histogram(table, "y"), Chart.Histogram(table, "day"), Chart.Histogram(table, "x").XAxis(scale: AxisScale.Log),
            Chart.Scatter(table, "x", "y"), Chart.Scatter(table, "day", "y", trend: true), Chart.Line(table, "day", "x"), Chart.Line(table, "g", "x"), Chart.Box(table, "g", "y"),
            Chart.Bar(table, "g", "y"), Chart.Pie(table, "g", "x"), Chart.Donut(table, "g"), Chart.Table(table)])
        {
            Assert.That(chart.ToSvg(), Does.Not.Contain("NaN"), chart.ToString());
            Assert.That(chart.ToPlotlyJson(), Is.Not.Empty);
        }
    }

    [Test]
    public void Scatter_MillionPoints_StaysSmallAndSaysSo()
    {
        var random = new Random(3);
        double[] x = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.NextDouble())];

        var bundle = Chart.Scatter(x, x).ToMimeBundle();

        Assert.That((string)bundle[MimeTypes.Svg], Has.Length.LessThan(250_000).And.Contains("3,000 of 1,000,000 points"));
        Assert.That(bundle[MimeTypes.Plotly].ToString(), Has.Length.LessThan(400_000));
    }

    [Test]
    public void Histogram_MissingCategories_AreALevelOfTheirOwn() =>
        Assert.That(Chart.Histogram(Loans.Table(), "age", color: "savings").ToSvg(), Does.Contain("(missing)"));

    [Test]
    public void Fluent_Setters_LeaveTheOriginalAlone()
    {
        var chart = Chart.Bar(["a"], [1]);

        var changed = chart.Title("T").XAxis("X").YAxis("Y").Size(300, 200);

        Assert.That(chart.ToSvg(), Does.Not.Contain(">T</text>"));
        Assert.That(changed.ToSvg(), Does.Contain(">T</text>").And.Contain(">X</text>").And.Contain(">Y</text>").And.Contain("width=\"300\" height=\"200\""));
    }

    [Test]
    public void ToString_Histogram_SaysWhatItShows() =>
        Assert.That(Chart.Histogram(Loans.Table(), "age", color: "risk", facet: "sex").ToString(), Is.EqualTo("Histogram of age by risk, per sex: 1,000 rows."));

    [Test]
    public void Save_SvgAndHtml_WriteFiles()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (svg, html, script) = (Path.Combine(folder.FullName, "c.svg"), Path.Combine(folder.FullName, "c.html"), Path.Combine(folder.FullName, "plotly.js"));
            File.WriteAllText(script, "var Plotly = { newPlot() {} }; // </script>");

            Chart.Bar(["</script>"], [1]).SaveSvg(svg);
            Chart.Bar(["</script>"], [1]).SaveHtml(html, script);

            Assert.That(File.ReadAllText(svg), Does.StartWith("<svg "));
            Assert.That(File.ReadAllText(html).Split("</script>"), Has.Length.EqualTo(3));
        }
        finally { folder.Delete(recursive: true); }
    }
}
