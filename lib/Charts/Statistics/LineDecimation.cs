namespace Workspace.Charts.Statistics;

/// <summary>Thins a long line without losing its shape: of each run of points the first, lowest, highest and last stay.</summary>
/// <remarks>Jugel et al., M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 2014.</remarks>
internal static class LineDecimation
{
    private const int KeptPerRun = 4;

    /// <summary>Indices of the points to keep, rising; all of them when there are few.</summary>
    /// <param name="y">Heights, in order of x.</param>
    /// <param name="most">Points to keep at the most; at least 8.</param>
    public static int[] Keep(ReadOnlySpan<double> y, int most)
    {
        if (y.Length <= most) return [.. Enumerable.Range(0, y.Length)];
        var runs = most / KeptPerRun;
        var kept = new SortedSet<int>();
        for (var run = 0; run < runs; run++)
        {
            var start = (int)((long)y.Length * run / runs);
            var end = (int)((long)y.Length * (run + 1) / runs);
            var (low, high) = (start, start);
            for (var i = start; i < end; i++)
            {
                if (y[i] < y[low]) low = i;
                if (y[i] > y[high]) high = i;
            }
            kept.UnionWith([start, low, high, end - 1]);
        }
        return [.. kept];
    }
}
