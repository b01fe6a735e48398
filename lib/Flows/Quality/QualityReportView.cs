using System.Globalization;
using Workspace.Core.Display;
using Workspace.Flows.Display;

namespace Workspace.Flows.Quality;

/// <summary>Draws a quality report.</summary>
internal static class QualityReportView
{
    private static readonly string[] SeverityColours = ["rgba(218,54,51,.25)", "rgba(210,153,34,.25)", "rgba(88,166,255,.15)"];

    public static MimeBundle Show(DataQualityReport report)
    {
        var (warnings, columns) = (Warnings(report), Columns(report));
        string[] heading = [.. Heading(report)];
        var text = $"{string.Join('\n', heading)}\n\n{(report.Warnings.Count == 0 ? "No warnings" : warnings.ToText())}\n\n{columns.ToText()}";
        var html = $"<div><b>Data quality</b><br>{string.Join("<br>", heading.Select(ReportTable.Escape))}" +
            $"{(report.Warnings.Count == 0 ? "<p>No warnings</p>" : warnings.ToHtml())}<details><summary>Columns</summary>{columns.ToHtml()}</details></div>";
        return new MimeBundle(text).With(MimeTypes.Html, html);
    }

    private static IEnumerable<string> Heading(DataQualityReport report)
    {
        string Count(QualitySeverity severity) => $"{report.Warnings.Count(w => w.Severity == severity)} {severity.ToString().ToLowerInvariant()}";
        yield return FormattableString.Invariant($"{report.Rows} rows, {report.Columns.Count} columns, {report.DuplicateRows} duplicate rows");
        if (report.TargetClasses.Count > 0)
            yield return $"Target {report.Target}: {string.Join(", ", report.TargetClasses.Select(c => $"{c.Value} {((double)c.Rows / report.TargetClasses.Sum(all => all.Rows)).ToString("0.0 %", CultureInfo.InvariantCulture)}"))}";
        yield return $"Warnings: {Count(QualitySeverity.High)}, {Count(QualitySeverity.Medium)}, {Count(QualitySeverity.Low)}";
    }

    private static ReportTable Warnings(DataQualityReport report)
    {
        var table = new ReportTable("severity", "what", "recommendation");
        foreach (var warning in report.Warnings) table.AddColoured(SeverityColours[(int)warning.Severity], warning.Severity.ToString(), warning.Message, warning.Recommendation);
        return table;
    }

    private static ReportTable Columns(DataQualityReport report)
    {
        var table = new ReportTable("column", "type", "missing", "distinct", "mean", "min", "median", "max", "skewness", "kurtosis", "outliers", "power") { NumberColumns = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };
        foreach (var c in report.Columns)
            table.Add(c.Name, c.Type.ToString(), Whole(c.Missing), Whole(c.Distinct), Real(c.Mean), Real(c.Least), Real(c.Median), Real(c.Greatest), Real(c.Skewness), Real(c.Kurtosis), Whole(c.Outliers), c.PredictivePower?.ToString("0.000", CultureInfo.InvariantCulture) ?? "");
        return table;
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Real(double? number) => number?.ToString("G6", CultureInfo.InvariantCulture) ?? "";
}
