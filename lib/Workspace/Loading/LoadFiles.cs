using System.Globalization;
using System.Net;
using System.Text;
using Workspace.Charts;
using Workspace.Core.Files;
using Workspace.Serving.Load;

namespace Workspace.Loading;

/// <summary>The figures of loads as files.</summary>
internal static class LoadFiles
{
    private static readonly double[] Shares = [0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

    /// <summary>One row per measurement.</summary>
    public static void WriteCsv(string path, IEnumerable<LoadReport> reports)
    {
        var text = new StringBuilder("users,rate,seconds,answers,per_second,mean_ms,p50_ms,p90_ms,p95_ms,p99_ms,max_ms,error_share\n");
        foreach (var r in reports)
        {
            double Ms(double share) => r.Latencies.Percentile(share).TotalMilliseconds;
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{r.Options.Users},{r.Options.Rate},{r.Duration.TotalSeconds:0.###},{r.Latencies.Count},{r.TransactionsPerSecond:0.###},{r.Latencies.Mean.TotalMilliseconds:0.###},{Ms(0.5):0.###},{Ms(0.9):0.###},{Ms(0.95):0.###},{Ms(0.99):0.###},{Ms(1):0.###},{r.ErrorShare:0.######}"));
        }
        AtomicFile.Write(path, text.ToString());
    }

    /// <summary>A page with charts that needs no network: of one load its seconds and percentiles, of several how they grow with the users.</summary>
    public static void WritePage(string path, Uri address, IReadOnlyList<LoadReport> reports)
    {
        var charts = reports.Count == 1 ? OfOne(reports[0]) : OfSeveral(reports);
        var body = string.Concat(charts.Select(chart => $"<figure>{chart.ToSvg()}</figure>\n"));
        var title = WebUtility.HtmlEncode($"Load of {address}");
        AtomicFile.Write(path, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body style=\"font-family: sans-serif; max-width: 60em; margin: 2em auto\">\n<h1>{title}</h1>\n<p>{WebUtility.HtmlEncode(reports[^1].ToString())}</p>\n{body}</body></html>\n");
    }

    private static Chart[] OfOne(LoadReport report) =>
    [
        Chart.Line([.. report.Seconds.Select(s => (double)s.Second)], [.. report.Seconds.Select(s => (double)s.Answers)]).Title("Answers per second").XAxis("second").YAxis("answers"),
        Chart.Bar([.. Shares.Select(s => s == 1 ? "max" : $"p{s * 100:0.#}")], [.. Shares.Select(s => report.Latencies.Percentile(s).TotalMilliseconds)]).Title("Latency").XAxis("percentile").YAxis("ms"),
    ];

    private static Chart[] OfSeveral(IReadOnlyList<LoadReport> reports)
    {
        double[] users = [.. reports.Select(r => (double)r.Options.Users)];
        return
        [
            Chart.Line(users, [.. reports.Select(r => r.TransactionsPerSecond)]).Title("Throughput").XAxis("users").YAxis("answers per second"),
            Chart.Line(users, [.. reports.Select(r => r.Latencies.Percentile(0.95).TotalMilliseconds)]).Title("Latency, 95th percentile").XAxis("users").YAxis("ms"),
        ];
    }
}
