namespace Workspace.Charts.Scales;

/// <summary>Ticks of a base-10 logarithmic axis.</summary>
internal static class LogTicks
{
    /// <summary>Powers of ten within a domain; with few of them also 2 and 5 times a power, with many every n-th.</summary>
    /// <param name="min">Lower end, above 0.</param>
    /// <param name="max">Upper end.</param>
    /// <param name="most">Ticks at the most, at least 2.</param>
    public static IReadOnlyList<Tick> Within(double min, double max, int most)
    {
        var (low, high) = ((int)Math.Floor(Math.Log10(min)), (int)Math.Ceiling(Math.Log10(max)));
        foreach (double[] mantissas in (double[][])[[1, 2, 5], [1]])
        {
            var ticks = Ticks(min, max, low, high, mantissas, 1);
            if (ticks.Count <= most && ticks.Count >= 2) return ticks;
        }
        return high - low < most
            ? LinearTicks.Within(min, max, most)
            : Ticks(min, max, low, high, [1], (high - low) / most + 1);
    }

    private static List<Tick> Ticks(double min, double max, int low, int high, double[] mantissas, int every)
    {
        var ticks = new List<Tick>();
        for (var exponent = low; exponent <= high; exponent += every)
        {
            foreach (var mantissa in mantissas)
            {
                var value = new NiceStep(mantissa, exponent).Size;
                if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) ticks.Add(new Tick(value, NumberFormat.Value(value)));
            }
        }
        return ticks;
    }
}
