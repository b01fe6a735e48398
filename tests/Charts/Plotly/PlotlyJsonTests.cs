using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Charts.Tests.Samples;
using Workspace.Core.Display;

namespace Workspace.Charts.Tests.Plotly;

public sealed class PlotlyJsonTests
{
    [Test]
    public void Histogram_ColoredAndFaceted_HoldsOneBarTracePerSeriesAndPanel()
    {
        var figure = Figure(Chart.Histogram(Loans.Table(), "age", color: "risk", facet: "sex"));

        var data = figure["data"]!.AsArray();
        Assert.That(data, Has.Count.EqualTo(4));
        Assert.That(data.Select(t => (string)t!["type"]!), Is.All.EqualTo("bar"));
        Assert.That(data.Select(t => (string)t!["xaxis"]!), Is.EqualTo(new[] { "x", "x", "x2", "x2" }));
        Assert.That(data.Select(t => (string)t!["name"]!), Is.EqualTo(new[] { "bad", "good", "bad", "good" }));
        Assert.That(data.Select(t => (bool)t!["showlegend"]!), Is.EqualTo(new[] { true, true, false, false }));
        Assert.That(data.Sum(t => t!["y"]!.AsArray().Sum(v => (double)v!)), Is.EqualTo(1000));
        Assert.That((string?)figure["layout"]!["barmode"], Is.EqualTo("relative"));
        Assert.That((string?)figure["layout"]!["xaxis2"]!["matches"], Is.EqualTo("x"));
    }

    [Test]
    public void Box_Colored_GivesQuartilesAndOutliersPerBox()
    {
        var trace = Figure(Chart.Box(Loans.Table(), "savings", "amount", color: "risk"))["data"]![0]!;

        Assert.That((string?)trace["type"], Is.EqualTo("box"));
        Assert.That(trace["q1"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That(trace["y"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That((double)trace["q1"]![0]!, Is.LessThan((double)trace["median"]![0]!));
    }

    [Test]
    public void Line_Dates_AreDatesOnADateAxis()
    {
        var figure = Figure(Chart.Line(Waves.Table(), "day", "value", color: "sensor"));

        Assert.That((string?)figure["layout"]!["xaxis"]!["type"], Is.EqualTo("date"));
        Assert.That((string?)figure["data"]![0]!["x"]![0], Is.EqualTo("2024-01-01 00:00:00.000"));
    }

    [Test]
    public void Bar_CategoriesThatLookLikeNumbersOrMarkup_StayCategories()
    {
        var figure = Figure(Chart.Bar(["1", "10", "<b>2</b>"], [1, 2, 3]));

        Assert.That((string?)figure["layout"]!["xaxis"]!["type"], Is.EqualTo("category"));
        Assert.That((string?)figure["data"]![0]!["x"]![2], Is.EqualTo("&lt;b&gt;2&lt;/b&gt;"));
    }

    [Test]
    public void HeatMap_NotANumber_IsNull()
    {
        var figure = Figure(Chart.HeatMap(new[,] { { 1, double.NaN }, { double.PositiveInfinity, 4 } }));

        Assert.That(figure["data"]![0]!["z"]!.ToJsonString(), Is.EqualTo("[[1,null],[null,4]]"));
    }

    [Test]
    public void ToMimeBundle_AllCharts_HasFourRepresentationsOfBoundedSize()
    {
        foreach (var (name, make) in Gallery.Charts)
        {
            var bundle = make().ToMimeBundle();

            Assert.That(bundle.Keys, Is.EquivalentTo(new[] { MimeTypes.Text, MimeTypes.Plotly, MimeTypes.Svg, MimeTypes.Html }), name);
            Assert.That((string)bundle[MimeTypes.Html], Does.Not.Contain("<script").And.Not.Contain("src=\"http"), name);
            Assert.That(((JsonNode)bundle[MimeTypes.Plotly]).ToJsonString(), Has.Length.LessThan(400_000), name);
            Assert.That((string)bundle[MimeTypes.Svg], Has.Length.LessThan(400_000), name);
        }
    }

    private static JsonObject Figure(Chart chart) => JsonSerializer.Deserialize<JsonObject>(chart.ToPlotlyJson())!;
}
