using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>How the labels of a horizontal axis are set so that none covers another: straight, wrapped, slanted, or only some.</summary>
internal sealed record BottomLabels
{
    /// <summary>Degrees by which slanted labels rise.</summary>
    public const double Slant = 40;

    private const double Gap = 8, LineHeight = 13, LongestSlanted = 110;
    private const int MostLines = 3;

    public required IReadOnlyList<(double Value, IReadOnlyList<string> Lines)> Labels { get; init; }

    public bool Slanted { get; private init; }

    /// <summary>The room the labels take below the axis.</summary>
    public required double Height { get; init; }

    /// <summary>How far the first label reaches to the left of its tick.</summary>
    public double Overhang { get; private init; }

    /// <summary>Sets the labels of an axis that is so many pixels long.</summary>
    public static BottomLabels For(Axis axis, double length) =>
        axis.Kind == AxisKind.Band ? Bands(AxisTicks.Of(axis, 0), length / Math.Max(1, axis.Categories.Count)) : Numbers(axis, length);

    public void Paint(SvgWriter svg, PositionScale scale, double top)
    {
        foreach (var (value, lines) in Labels)
        {
            var x = scale.Map(value);
            if (Slanted)
            {
                svg.Text(lines[0], x + 4, top + 12, TextAnchor.End, rotate: -Slant);
                continue;
            }
            for (var i = 0; i < lines.Count; i++) svg.Text(lines[i], x, top + LineHeight * (i + 1), TextAnchor.Middle);
        }
    }

    private static BottomLabels Numbers(Axis axis, double length)
    {
        for (var most = Math.Max(3, (int)(length / 60)); ; most--)
        {
            var ticks = AxisTicks.Of(axis, most);
            var widest = ticks.Count == 0 ? 0 : ticks.Max(t => FontMetrics.Width(t.Label, Theme.TickSize));
            var scale = new PositionScale(axis.Min, axis.Max, 0, length, axis.Scale);
            var closest = ticks.Zip(ticks.Skip(1), (a, b) => scale.Map(b.Value) - scale.Map(a.Value)).DefaultIfEmpty(length).Min();
            if (closest >= widest + Gap || most <= 2) return Straight([.. ticks.Select(t => (t.Value, (IReadOnlyList<string>)[t.Label]))]);
        }
    }

    private static BottomLabels Bands(IReadOnlyList<Tick> ticks, double step)
    {
        var wrapped = ticks.Select(t => (t.Value, Lines: FontMetrics.Wrap(t.Label, Theme.TickSize, step - Gap, MostLines))).ToArray();
        if (wrapped.All(w => string.Join(' ', w.Lines) == string.Join(' ', ticks[(int)w.Value].Label.Split(' ', StringSplitOptions.RemoveEmptyEntries))))
            return Straight(wrapped);
        // Slanted labels need about a line's height each; beyond that only every n-th is written.
        var every = Math.Max(1, (int)Math.Ceiling(LineHeight * 1.3 / step));
        var labels = ticks.Where((_, i) => i % every == 0)
            .Select(t => (t.Value, (IReadOnlyList<string>)[FontMetrics.Fit(t.Label, Theme.TickSize, LongestSlanted)])).ToArray();
        var longest = labels.Max(l => FontMetrics.Width(l.Item2[0], Theme.TickSize));
        var (sin, cos) = Math.SinCos(Slant * Math.PI / 180);
        return new BottomLabels
        {
            Labels = labels,
            Slanted = true,
            Height = longest * sin + 16,
            Overhang = FontMetrics.Width(labels[0].Item2[0], Theme.TickSize) * cos - step / 2,
        };
    }

    private static BottomLabels Straight((double Value, IReadOnlyList<string> Lines)[] labels) =>
        new() { Labels = labels, Height = labels.Select(l => l.Lines.Count).DefaultIfEmpty(1).Max() * LineHeight + 6 };
}
