using System.Globalization;
using Spectre.Console;
using Workspace.Serving.Load;

namespace Workspace.Loading;

/// <summary>Shows a load while it runs, and its figures.</summary>
internal static class LoadDisplay
{
    private const int BarWidth = 40;
    private static readonly double[] Shares = [0.5, 0.95, 0.99];

    /// <summary>Runs a load; tells every second how many answers came.</summary>
    public static async Task<LoadReport> RunAsync(LoadGenerator generator, LoadOptions options, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var who = options.Rate is { } rate ? FormattableString.Invariant($"{rate:0.#} requests per second") : $"{options.Users} user{(options.Users == 1 ? "" : "s")}";
        console.WriteLine($"Loading with {who} for {options.Duration.TotalSeconds:0.#} s …");
        var most = 1L;
        var report = await generator.RunAsync(
            options,
            new Tick(second =>
            {
                most = Math.Max(most, second.Answers);
                var bar = new string('█', (int)(BarWidth * second.Answers / most));
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {second.Second + 1,4} s {bar.PadRight(BarWidth)} {second.Answers,9:N0}/s{(second.Errors > 0 ? $"  {second.Errors:N0} failed" : "")}"));
            }),
            cancellationToken).ConfigureAwait(false);
        console.WriteLine($"  {report}");
        return report;
    }

    /// <summary>A line per measurement.</summary>
    public static Table Table(IEnumerable<LoadReport> reports)
    {
        var table = new Table().AddColumns("users", "per second", "p50 ms", "p95 ms", "p99 ms", "errors");
        foreach (var column in table.Columns) column.RightAligned();
        foreach (var r in reports) table.AddRow([.. Figures(r).Select(f => f.ToString("N1", CultureInfo.InvariantCulture)).Prepend(r.Options.Users.ToString(CultureInfo.InvariantCulture)), r.ErrorShare.ToString("P1", CultureInfo.InvariantCulture)]);
        return table;
    }

    private static double[] Figures(LoadReport r) =>
        [r.TransactionsPerSecond, .. Shares.Select(share => r.Latencies.Percentile(share).TotalMilliseconds)];

    // Progress<T> would report on the thread pool, in any order.
    private sealed class Tick(Action<LoadSecond> tell) : IProgress<LoadSecond>
    {
        public void Report(LoadSecond value) => tell(value);
    }
}
