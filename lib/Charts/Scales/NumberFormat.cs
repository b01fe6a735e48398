using System.Globalization;

namespace Workspace.Charts.Scales;

/// <summary>Numbers as a reader expects them: thousands separated, millions with SI prefixes, a true minus sign.</summary>
internal static class NumberFormat
{
    private static readonly (double Size, string Prefix)[] Prefixes = [(1e12, "T"), (1e9, "G"), (1e6, "M")];

    /// <summary>A count, such as <c>1,234</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count of things, such as <c>1 row</c> or <c>1,234 rows</c>.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>One number by itself: whole below a million in full, others to four significant digits and at least two decimals.</summary>
    public static string Value(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        var size = Math.Abs(value);
        if (size >= 1e15 || (size > 0 && size < 1e-4)) return Sign(value.ToString("0.###e0", CultureInfo.InvariantCulture));
        foreach (var (unit, prefix) in Prefixes)
            if (size >= unit) return Sign((value / unit).ToString("#,0.##", CultureInfo.InvariantCulture) + prefix);
        if (value == Math.Floor(value)) return Sign(value.ToString("N0", CultureInfo.InvariantCulture));
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 2, 7);
        return Sign(value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>One number with so many decimals.</summary>
    public static string Fixed(double value, int decimals) => Sign(value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A fraction in percent, to one decimal: <c>12.5%</c>.</summary>
    public static string Share(double fraction) => (fraction * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A format that gives all ticks of a step the same number of decimals and the same prefix.</summary>
    public static Func<double, string> ForStep(NiceStep step, double largest)
    {
        if (largest >= 1e15 || step.Exponent < -6) return v => Sign(v == 0 ? "0" : v.ToString("0.###e0", CultureInfo.InvariantCulture));
        var (unit, prefix) = Prefixes.FirstOrDefault(p => largest >= p.Size, (1, ""));
        var decimals = Decimals(step, unit);
        // A prefix that needs many decimals says less than the number in full.
        if (decimals > 3 && unit > 1) (unit, prefix, decimals) = (1, "", 0);
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return v => v == 0 ? "0" : Sign((v / unit).ToString(format, CultureInfo.InvariantCulture) + prefix);
    }

    /// <summary>A format for ticks that are fractions.</summary>
    public static Func<double, string> Percent(NiceStep step)
    {
        var format = "N" + Decimals(step, 0.01).ToString(CultureInfo.InvariantCulture);
        return v => Sign((v * 100).ToString(format, CultureInfo.InvariantCulture) + "%");
    }

    private static int Decimals(NiceStep step, double unit)
    {
        var exponent = step.Exponent - (int)Math.Round(Math.Log10(unit)) - (step.Mantissa == 2.5 ? 1 : 0);
        return Math.Max(0, -exponent);
    }

    private static string Sign(string text) => text.Replace('-', '−');
}
