namespace Workspace.Charts.Scales;

/// <summary>Ticks at round numbers.</summary>
internal static class LinearTicks
{
    // Ends of a domain that come from arithmetic may miss a tick by a rounding error.
    private const double Slack = 1e-9;

    /// <summary>Round numbers within a domain.</summary>
    /// <param name="min">Lower end.</param>
    /// <param name="max">Upper end, above <paramref name="min"/>.</param>
    /// <param name="most">Ticks at the most, at least 2.</param>
    /// <param name="whole">Whether only whole numbers make sense.</param>
    /// <param name="percent">Whether the numbers are fractions to be labelled in percent.</param>
    public static IReadOnlyList<Tick> Within(double min, double max, int most, bool whole = false, bool percent = false)
    {
        var step = FinestStep(min, max, most, whole);
        var (first, last) = Multiples(min, max, step);
        var format = percent ? NumberFormat.Percent(step) : NumberFormat.ForStep(step, Math.Max(Math.Abs(min), Math.Abs(max)));
        return [.. step.Multiples(first, last).Select(v => new Tick(v, format(v)))];
    }

    /// <summary>The domain widened to the ticks around it.</summary>
    public static (double Min, double Max) Widened(double min, double max, int most, bool whole = false)
    {
        var step = NiceStep.AtLeast(AtLeastOne((max - min) / Math.Max(1, most - 1), whole));
        return (step.Multiple((long)Math.Floor(min / step.Size + Slack)), step.Multiple((long)Math.Ceiling(max / step.Size - Slack)));
    }

    // A domain that is not round at its ends holds fewer ticks than its length suggests, so finer steps are tried first.
    private static NiceStep FinestStep(double min, double max, int most, bool whole)
    {
        for (var size = (max - min) / (most + 1); ; size *= 1.5)
        {
            var step = NiceStep.AtLeast(AtLeastOne(size, whole));
            var (first, last) = Multiples(min, max, step);
            if (last - first < most) return step;
        }
    }

    private static (long First, long Last) Multiples(double min, double max, NiceStep step) =>
        ((long)Math.Ceiling(min / step.Size - Slack), (long)Math.Floor(max / step.Size + Slack));

    private static double AtLeastOne(double size, bool whole) => whole ? Math.Max(1, size) : size;
}
