using Workspace.Charts.Channels;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Figures;

/// <summary>One axis: what lies along it and from where to where.</summary>
internal sealed record Axis
{
    // Widening a domain to round numbers looks at about this many ticks; the renderer chooses its own number later.
    private const int UsualTicks = 6;

    public required string Title { get; init; }

    public AxisKind Kind { get; init; }

    public double Min { get; init; }

    public double Max { get; init; }

    /// <summary>The categories of a <see cref="AxisKind.Band"/> axis.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether only whole numbers lie along it.</summary>
    public bool Whole { get; init; }

    /// <summary>Whether the numbers are fractions, to be read in percent.</summary>
    public bool Percent { get; init; }

    /// <summary>Whether it runs downwards or to the left.</summary>
    public bool Reversed { get; init; }

    /// <summary>The scale the positions follow; all kinds but the logarithmic are linear in their unit.</summary>
    public AxisScale Scale => Kind == AxisKind.Log ? AxisScale.Log : AxisScale.Linear;

    /// <summary>What lies at a place, in words: the category, the date, or the number.</summary>
    public string TextAt(double value) => Kind switch
    {
        AxisKind.Band => Categories[(int)value],
        AxisKind.Time => CellText.Of(TimeTicks.ToDateTime(value))!,
        _ => NumberFormat.Value(value),
    };

    /// <summary>An axis of categories.</summary>
    public static Axis Bands(string title, IReadOnlyList<string> categories) =>
        new() { Title = title, Kind = AxisKind.Band, Categories = categories, Min = -0.5, Max = Math.Max(1, categories.Count) - 0.5 };

    /// <summary>An axis that covers exactly a domain.</summary>
    public static Axis Exact(string title, NumberKind number, AxisScale scale, double min, double max)
    {
        var kind = scale == AxisScale.Log ? AxisKind.Log : number == NumberKind.Time ? AxisKind.Time : AxisKind.Linear;
        (min, max) = kind == AxisKind.Log && min == max ? (min / 2, max * 2) : Domain.Opened(min, max);
        return new Axis { Title = title, Kind = kind, Min = min, Max = max, Whole = number == NumberKind.Integer };
    }

    /// <summary>An axis that covers numbers and a little room around them, so that no mark lies on the edge.</summary>
    public static Axis Around(string title, NumberKind number, AxisScale scale, IEnumerable<double> values)
    {
        var (min, max) = Extent(values, scale);
        var exact = Exact(title, number, scale, min, max);
        return exact.Kind switch
        {
            AxisKind.Log => exact with { Min = exact.Min / 1.2, Max = exact.Max * 1.2 },
            _ => exact.Padded(keepAboveZero: min >= 0 && exact.Kind == AxisKind.Linear),
        };
    }

    /// <summary>An axis of lengths that start at zero.</summary>
    public static Axis FromZero(string title, AxisScale scale, IEnumerable<double> values, bool whole = false)
    {
        var (min, max) = Extent(values, scale);
        if (scale == AxisScale.Log)
            return new Axis { Title = title, Kind = AxisKind.Log, Min = Math.Min(1, Math.Pow(10, Math.Floor(Math.Log10(min)))), Max = max * 1.1 };
        (min, max) = (Math.Min(0, min), Math.Max(0, max));
        if (min == max) max = 1;
        return new Axis { Title = title, Min = min, Max = max, Whole = whole }.Widened();
    }

    // Numbers that cannot be negative must not look as if they could.
    private Axis Padded(bool keepAboveZero)
    {
        var room = (Max - Min) * 0.04;
        return this with { Min = keepAboveZero ? Math.Max(0, Min - room) : Min - room, Max = Max + room };
    }

    private Axis Widened()
    {
        var (min, max) = LinearTicks.Widened(Min, Max, UsualTicks, Whole);
        return this with { Min = min, Max = max };
    }

    private static (double Min, double Max) Extent(IEnumerable<double> values, AxisScale scale)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsFinite(value) || (scale == AxisScale.Log && value <= 0)) continue;
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        return min <= max ? (min, max) : scale == AxisScale.Log ? (1, 10) : (0, 1);
    }
}
