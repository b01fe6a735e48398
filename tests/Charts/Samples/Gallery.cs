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
    ];
}
