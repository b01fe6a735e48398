using System.Globalization;
using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Flows.Display;

namespace Workspace.Flows.Bias;

/// <summary>The pre-training bias of a table towards one facet, as SageMaker Clarify measures it.</summary>
public sealed class BiasReport
{
    private BiasReport(BiasCounts counts, string label, string facet, string? group, long ignoredRows)
    {
        Counts = counts;
        Label = label;
        Facet = facet;
        Group = group;
        IgnoredRows = ignoredRows;
        Measurements = [.. BiasMetric.PreTraining.Select(metric => new BiasMeasurement(metric, metric.Compute(counts)))];
    }

    /// <summary>The counts that all metrics are computed from.</summary>
    public BiasCounts Counts { get; }

    /// <summary>The positive label, as it reads: <c>risk = low risk</c>.</summary>
    public string Label { get; }

    /// <summary>Facet d, as it reads: <c>sex = female</c>.</summary>
    public string Facet { get; }

    /// <summary>The group column, or null.</summary>
    public string? Group { get; }

    /// <summary>Rows left out because their label or facet is missing.</summary>
    public long IgnoredRows { get; }

    /// <summary>One entry per metric, in Clarify's order.</summary>
    public IReadOnlyList<BiasMeasurement> Measurements { get; }

    /// <summary>The value of a metric by its short name: <c>report["DPL"]</c>.</summary>
    /// <param name="metric"><c>CI</c>, <c>DPL</c>, <c>KL</c>, <c>JS</c>, <c>LP</c>, <c>TVD</c>, <c>KS</c> or <c>CDDL</c>.</param>
    /// <returns>The value; null when it could not be measured.</returns>
    /// <exception cref="UnknownNameException">There is no such metric.</exception>
    public double? this[string metric] =>
        (Measurements.FirstOrDefault(m => m.Metric.Name == metric)
         ?? throw new UnknownNameException("Metric", metric, "the bias report", [.. Measurements.Select(m => m.Metric.Name)])).Value;

    /// <summary>Measures a table.</summary>
    /// <param name="table">Any table; of a frame only counts are read, which its engine computes.</param>
    /// <param name="label">The column of outcomes. With named positive values, every value is a class of its own.</param>
    /// <param name="positive">The desired outcome: <c>"low risk"</c>, <c>1</c>, <c>ValueSet.MoreThan(50_000)</c>.</param>
    /// <param name="facet">The column that says whom a row is about, such as sex or age.</param>
    /// <param name="disadvantaged">Whom the metrics look at, facet d: <c>"female"</c>, <c>ValueSet.AtMost(25)</c>. All others are facet a.</param>
    /// <param name="group">The column whose groups CDDL compares within; without it CDDL is null.</param>
    /// <returns>The report.</returns>
    /// <exception cref="UnknownNameException">A column, or a value named for label or facet, does not occur.</exception>
    /// <exception cref="BiasInputException">A facet is empty, or a label with named values is continuous.</exception>
    public static BiasReport Create(ITable table, string label, ValueSet positive, string facet, ValueSet disadvantaged, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(disadvantaged);
        var (counts, ignored) = new BiasCounter(label, positive, facet, disadvantaged, group).Count(table);
        return new BiasReport(counts, $"{label} {positive}", $"{facet} {disadvantaged}", group, ignored);
    }

    /// <summary>Shows the report as text and as an HTML table.</summary>
    /// <returns>The representations.</returns>
    public MimeBundle ToMimeBundle()
    {
        var table = new ReportTable("metric", "value", "range", "reading") { NumberColumns = [1] };
        foreach (var m in Measurements) table.Add($"{m.Metric.Name} – {m.Metric.Title}", Text(m.Value), m.Metric.Range, m.Reading);
        var html = $"<div><b>Pre-training bias</b><br>{string.Join("<br>", Heading().Select(ReportTable.Escape))}{table.ToHtml()}</div>";
        return new MimeBundle($"Pre-training bias\n{string.Join('\n', Heading())}\n\n{table.ToText()}").With(MimeTypes.Html, html);
    }

    /// <inheritdoc/>
    public override string ToString() => (string)ToMimeBundle()[MimeTypes.Text];

    private IEnumerable<string> Heading()
    {
        yield return Invariant($"Facet d: {Facet} ({Counts.Disadvantaged} rows, {Counts.PositiveShareDisadvantaged:P1} positive); the rest, a: {Counts.Advantaged} rows, {Counts.PositiveShareAdvantaged:P1} positive");
        yield return $"Positive label: {Label}" + (Group is null ? "" : $"; groups: {Group}");
        if (IgnoredRows > 0) yield return Invariant($"{IgnoredRows} rows have no label or no facet and are left out");
    }

    private static string Text(double? value) => value switch
    {
        null => "–",
        double.PositiveInfinity => "∞",
        _ => value.Value.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
