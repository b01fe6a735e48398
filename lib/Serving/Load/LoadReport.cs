using System.Globalization;
using System.Text;

namespace Workspace.Serving.Load;

/// <summary>What a load has measured.</summary>
public sealed record LoadReport
{
    /// <summary>What was asked for.</summary>
    public required LoadOptions Options { get; init; }

    /// <summary>How long was measured.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Latencies of successful requests. Of an open loop, from the time a request was due, so that a server that stalls cannot hide the wait of those behind.</summary>
    public required LatencyHistogram Latencies { get; init; }

    /// <summary>How many requests failed, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Errors { get; init; }

    /// <summary>Answers by second.</summary>
    public required IReadOnlyList<LoadSecond> Seconds { get; init; }

    /// <summary>Bytes of all answers.</summary>
    public required long Bytes { get; init; }

    /// <summary>Successful requests per second.</summary>
    public double TransactionsPerSecond => Latencies.Count / Duration.TotalSeconds;

    /// <summary>Failed requests as a share of all, 0 to 1.</summary>
    public double ErrorShare => Errors.Values.Sum() is var failed && failed == 0 ? 0 : (double)failed / (failed + Latencies.Count);

    /// <summary>Mean number of requests under way, by Little's law: rate × mean latency. In a closed loop without think time it comes out as the number of users.</summary>
    public double Concurrency => TransactionsPerSecond * Latencies.Mean.TotalSeconds;

    /// <summary>One line for people.</summary>
    /// <returns>Rate, percentiles and errors.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{TransactionsPerSecond:N1}/s");
        foreach (var share in (double[])[0.5, 0.9, 0.95, 0.99]) text.Append(CultureInfo.InvariantCulture, $", p{share * 100:0} {Latencies.Percentile(share).TotalMilliseconds:0.0} ms");
        text.Append(CultureInfo.InvariantCulture, $", errors {ErrorShare:P1}");
        foreach (var (reason, count) in Errors.OrderByDescending(e => e.Value)) text.Append(CultureInfo.InvariantCulture, $"; {reason}: {count:N0}");
        return text.ToString();
    }
}
