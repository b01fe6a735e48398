namespace Workspace.Serving.Load;

/// <summary>Finds how many users a server can take: the load is doubled until more users bring longer waits instead of more answers.</summary>
public static class SaturationSearch
{
    /// <summary>Doubling the users that brings less than this factor of throughput brings nothing worth having.</summary>
    public const double WorthwhileGain = 1.05;

    /// <summary>A rise of the 95th percentile beyond this factor is a queue that grows.</summary>
    public const double QueueingRise = 1.5;

    /// <summary>Loads with 1, 2, 4 … users.</summary>
    /// <param name="measure">Measures one number of users.</param>
    /// <param name="most">Most users to try; default 1,024.</param>
    /// <param name="progress">Is told of each measurement.</param>
    /// <returns>All measurements and the saturation point.</returns>
    public static async Task<SaturationReport> RunAsync(Func<int, Task<LoadReport>> measure, int most = 1024, IProgress<LoadReport>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        List<LoadReport> reports = [];
        for (var users = 1; users <= most; users *= 2)
        {
            var report = await measure(users).ConfigureAwait(false);
            progress?.Report(report);
            reports.Add(report);
            if (reports.Count > 1 && IsSaturated(reports[^2], report)) return new SaturationReport(reports, users / 2);
        }
        return new SaturationReport(reports, Saturation: null);
    }

    private static bool IsSaturated(LoadReport before, LoadReport now) =>
        now.TransactionsPerSecond < before.TransactionsPerSecond * WorthwhileGain
        && now.Latencies.Percentile(0.95) > before.Latencies.Percentile(0.95) * QueueingRise;
}
