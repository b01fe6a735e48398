namespace Workspace.Charts.Tests.Samples;

/// <summary>One chart of each kind and of the usual variations: what the golden files hold and what people look at.</summary>
internal static class Gallery
{
    public static IReadOnlyList<(string Name, Func<Chart> Make)> Charts { get; } =
    [
        ("histogram", () => Chart.Histogram(Loans.Table(), "age")),
        ("histogram-color", () => Chart.Histogram(Loans.Table(), "age", color: "risk")),
        ("histogram-facet", () => Chart.Histogram(Loans.Table(), "age", color: "risk", facet: "sex")),
        ("histogram-fraction", () => Chart.Histogram(Loans.Table(), "duration", color: "risk", mode: BarMode.Fraction)),
        ("histogram-log", () => Chart.Histogram(Loans.Table(), "amount").XAxis(scale: AxisScale.Log)),
        ("histogram-category", () => Chart.Histogram(Loans.Table(), "purpose", color: "risk")),
        ("histogram-facets", () => Chart.Histogram(Loans.Table(), "amount", facet: "purpose")),
        ("bar-grouped", () => Chart.Bar(Loans.Table(), "savings", color: "risk")),
        ("bar-fraction", () => Chart.Bar(Loans.Table(), "purpose", color: "risk", mode: BarMode.Fraction, horizontal: true)),
        ("bar-arrays", () => Chart.Bar(["precision", "recall", "F1", "bias"], [0.83, 0.71, 0.765, -0.12]).Title("Model figures")),
        ("scatter", () => Chart.Scatter(Loans.Table(300), "duration", "amount", color: "risk", trend: true)),
        ("scatter-ramp", () => Chart.Scatter(Loans.Table(300), "duration", "amount", color: "age", size: "amount")),
        ("scatter-log-facet", () => Chart.Scatter(Loans.Table(), "age", "amount", color: "risk", facet: "sex").YAxis(scale: AxisScale.Log)),
        ("scatter-million", () => Chart.Scatter(Waves.Noise(20_000, 1), Waves.Noise(20_000, 2), trend: true)),
        ("line", () => Chart.Line(Waves.Table(), "day", "value", color: "sensor")),
        ("line-arrays", () => Chart.Line([0, 0.1, 0.2, 0.4, 0.7, 1], [0, 0.5, 0.72, 0.86, 0.96, 1]).Title("ROC curve").XAxis("false positive rate").YAxis("true positive rate")),
        ("box", () => Chart.Box(Loans.Table(), "risk", "amount")),
        ("box-color", () => Chart.Box(Loans.Table(), "savings", "amount", color: "risk").YAxis(scale: AxisScale.Log)),
        ("heatmap-correlation", () => Chart.HeatMap(new double[,] { { 1, 0.62, -0.04 }, { 0.62, 1, 0.11 }, { -0.04, 0.11, 1 } }, ["amount", "duration", "age"], ["amount", "duration", "age"], annotate: true).Title("Correlation")),
        ("heatmap-confusion", () => Chart.HeatMap(new double[,] { { 130, 20 }, { 31, 19 } }, ["good", "bad"], ["good", "bad"], annotate: true).Title("Confusion").XAxis("predicted").YAxis("actual")),
        ("heatmap-large", () => Chart.HeatMap(Waves.Field(300, 400)).Title("Interference")),
        ("pie", () => Chart.Pie(Loans.Table(), "purpose")),
        ("donut", () => Chart.Donut(Loans.Table(), "risk", "amount")),
        ("bar-many", () => Chart.Bar(Crowds.Towns(1000), "town", "people", horizontal: true).Size(640, 700)),
        ("bar-many-upright", () => Chart.Bar(Crowds.Towns(60), "town", "people")),
        ("bar-long-labels", () => Chart.Bar(["The first of several rather long names", "Another name that needs more than one line", "短い名前", "Short"], [1_250_000, 870_000, 2_300_000, 410_000])),
        ("bar-signed", () => Chart.Bar(Crowds.Changes(), "year", "change", color: "cause", mode: BarMode.Stacked)),
        ("histogram-dates", () => Chart.Histogram(Crowds.Towns(1000), "founded", color: "region")),
        ("histogram-regions", () => Chart.Histogram(Crowds.Towns(1000), "people", facet: "region", color: "region").XAxis("people in town", AxisScale.Log)),
        ("line-categories", () => Chart.Line(Crowds.Changes(), "year", "change", color: "cause")),
        ("box-regions", () => Chart.Box(Crowds.Towns(1000), "region", "people", color: "region").YAxis(scale: AxisScale.Log)),
        ("small", () => Chart.Histogram(Loans.Table(), "age", color: "risk").Size(220, 180)),
        ("table", () => Chart.Table(Loans.Table(), maxRows: 6)),
    ];
}
