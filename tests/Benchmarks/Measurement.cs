namespace Workspace.Benchmarks;

/// <summary>What one run cost.</summary>
/// <param name="Value">Seconds, milliseconds or MiB, as the comparison says.</param>
/// <param name="PeakMiB">Largest resident memory of its process, where that was measured; else 0.</param>
internal readonly record struct Measurement(double Value, double PeakMiB = 0)
{
    /// <summary>The median of each figure by itself; of an even number of runs, the larger of the middle two.</summary>
    public static Measurement MedianOf(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(run => run.Value)), Median(runs.Select(run => run.PeakMiB)));

    /// <summary>The middle value; of an even number, the larger of the middle two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
