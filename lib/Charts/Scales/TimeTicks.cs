using System.Globalization;

namespace Workspace.Charts.Scales;

/// <summary>Ticks at the starts of calendar units, on an axis of days since 1970-01-01.</summary>
internal static class TimeTicks
{
    private const double Hour = 1.0 / 24, Minute = Hour / 60, Second = Minute / 60;

    private static readonly double[] FixedSteps =
        [Second, 5 * Second, 15 * Second, 30 * Second, Minute, 5 * Minute, 15 * Minute, 30 * Minute, Hour, 3 * Hour, 6 * Hour, 12 * Hour, 1, 2, 7, 14];

    private static readonly int[] MonthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>Starts of calendar units within a domain.</summary>
    /// <param name="min">Lower end, days.</param>
    /// <param name="max">Upper end, above <paramref name="min"/>.</param>
    /// <param name="most">Ticks at the most, at least 2.</param>
    public static IReadOnlyList<Tick> Within(double min, double max, int most)
    {
        var (fixedStep, months) = Step(min, max, most);
        var format = months >= 12 ? "yyyy" : months > 0 ? "MMM yyyy" : fixedStep >= 1 ? "d MMM yyyy" : fixedStep >= Minute ? "d MMM HH:mm" : "HH:mm:ss";
        return [.. Starts(min, max, fixedStep, months).Where(d => d >= min && d <= max).Select(d => new Tick(d, ToDateTime(d).ToString(format, CultureInfo.InvariantCulture)))];
    }

    /// <summary>Starts of calendar units that cover a domain, as edges of bins.</summary>
    public static double[] Covering(double min, double max, int most)
    {
        if (min == max) return [Math.Floor(min), Math.Floor(min) + 1];
        var (fixedStep, months) = Step(min, max, most);
        return [.. Starts(min, max, fixedStep, months)];
    }

    /// <summary>A place on the axis as a time; out of .NET's range, the nearest one within.</summary>
    public static DateTime ToDateTime(double days)
    {
        var least = (DateTime.MinValue - DateTime.UnixEpoch).TotalDays;
        var most = (DateTime.MaxValue - DateTime.UnixEpoch).TotalDays - 1;
        // A day count in a double is exact to about a microsecond; rounding keeps 12:00 from reading 11:59:59.
        return DateTime.UnixEpoch.AddMilliseconds(Math.Round(Math.Clamp(days, least, most) * 86_400_000));
    }

    private static (double Days, int Months) Step(double min, double max, int most)
    {
        var size = (max - min) / most;
        foreach (var step in FixedSteps)
            if (step >= size) return (step, 0);
        foreach (var months in MonthSteps)
            if (months * 30.4 >= size) return (0, months);
        return (0, MonthSteps[^1]);
    }

    // From the last start at or before min to the first at or after max.
    private static IEnumerable<double> Starts(double min, double max, double days, int months)
    {
        if (months > 0) return MonthStarts(min, max, months);
        // Weeks start on Monday; 1970-01-05 was one.
        var origin = days >= 7 ? 4 : 0;
        var first = (long)Math.Floor((min - origin) / days);
        var last = (long)Math.Ceiling((max - origin) / days);
        return Enumerable.Range(0, (int)(last - first) + 1).Select(i => origin + (first + i) * days);
    }

    private static IEnumerable<double> MonthStarts(double min, double max, int months)
    {
        var start = ToDateTime(min);
        var index = (start.Year * 12 + start.Month - 1) / months * months;
        for (; ; index += months)
        {
            if (index / 12 > 9999) yield break;
            var day = (new DateTime(Math.Max(1, index / 12), index % 12 + 1, 1) - DateTime.UnixEpoch).TotalDays;
            yield return day;
            if (day >= max) yield break;
        }
    }
}
