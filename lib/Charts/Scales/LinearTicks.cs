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
        var step = Step(min, max, most, whole);
        var first = (long)Math.Ceiling(min / step.Size - Slack);
        var last = (long)Math.Floor(max / step.Size + Slack);
        var format = percent ? NumberFormat.Percent(step) : NumberFormat.ForStep(step, Math.Max(Math.Abs(min), Math.Abs(max)));
        return [.. step.Multiples(first, last).Select(v => new Tick(v, format(v)))];
    }

    /// <summary>The domain widened to the ticks around it.</summary>
    public static (double Min, double Max) Widened(double min, double max, int most, bool whole = false)
    {
        var step = Step(min, max, most, whole);
        return (step.Multiple((long)Math.Floor(min / step.Size + Slack)), step.Multiple((long)Math.Ceiling(max / step.Size - Slack)));
    }

    private static NiceStep Step(double min, double max, int most, bool whole)
    {
        var size = (max - min) / Math.Max(1, most - 1);
        return NiceStep.AtLeast(whole ? Math.Max(1, size) : size);
    }
}
