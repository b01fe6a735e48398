using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws the key to the colours in rows above the plot, where it can never cover data.</summary>
internal static class LegendPainter
{
    private const double Swatch = 11, Gap = 6, Between = 18, Line = 19, LongestLabel = 220;
    private const int RampSteps = 48;
    private const double RampWidth = 220, RampHeight = 9, RampInset = 10;

    public static Rect Paint(SvgWriter svg, CartesianFigure figure, Rect room)
    {
        if (figure.Legend.Count > 0) room = PaintEntries(svg, figure.ColorTitle ?? "", figure.Legend, room);
        return figure.ColorKey is { } key ? PaintRamp(svg, key, room) : room;
    }

    private static Rect PaintEntries(SvgWriter svg, string title, IReadOnlyList<LegendEntry> entries, Rect room)
    {
        var (x, y) = (room.X, room.Y + Theme.LabelSize);
        if (title.Length > 0)
        {
            var shown = FontMetrics.Fit(title, Theme.LabelSize, room.Width / 2, bold: true);
            svg.Text(shown, x, y, size: Theme.LabelSize, bold: true);
            x += FontMetrics.Width(shown, Theme.LabelSize, bold: true) + 12;
        }
        foreach (var entry in entries)
        {
            var label = FontMetrics.Fit(entry.Label, Theme.LabelSize, Math.Min(LongestLabel, room.Width - Swatch - Gap));
            var width = Swatch + Gap + FontMetrics.Width(label, Theme.LabelSize);
            if (x + width > room.Right && x > room.X) (x, y) = (room.X, y + Line);
            svg.Rectangle(new Rect(x, y - Swatch + 1, Swatch, Swatch), entry.Color);
            svg.Text(label, x + Swatch + Gap, y, size: Theme.LabelSize);
            x += width + Between;
        }
        return room.Inset(0, y - room.Y + 12, 0, 0);
    }

    private static Rect PaintRamp(SvgWriter svg, ColorKey key, Rect room)
    {
        // The first tick's label is centred on the ramp's end and needs room to its left.
        var width = Math.Min(RampWidth, room.Width - 2 * RampInset);
        var x = room.X + RampInset;
        var y = room.Y;
        if (key.Title.Length > 0)
        {
            svg.Text(FontMetrics.Fit(key.Title, Theme.LabelSize, room.Width, bold: true), room.X, y + Theme.LabelSize, size: Theme.LabelSize, bold: true);
            y += Line;
        }
        // Steps that overlap by half a pixel leave no hairlines between them.
        for (var i = 0; i < RampSteps; i++)
        {
            var left = x + width * i / RampSteps;
            svg.Rectangle(new Rect(left, y, Math.Min(width / RampSteps + 0.5, x + width - left), RampHeight), key.Ramp.At(i / (RampSteps - 1.0)));
        }
        PaintRampTicks(svg, key, x, width, y + RampHeight);
        return room.Inset(0, y - room.Y + RampHeight + 24, 0, 0);
    }

    private static void PaintRampTicks(SvgWriter svg, ColorKey key, double x, double width, double y)
    {
        if (key.Max <= key.Min)
        {
            svg.Text(NumberFormat.Value(key.Min), x + width / 2, y + 12, TextAnchor.Middle, fill: Theme.SoftInk);
            return;
        }
        var scale = new PositionScale(key.Min, key.Max, x, x + width);
        foreach (var tick in LinearTicks.Within(key.Min, key.Max, 5))
            svg.Text(tick.Label, scale.Map(tick.Value), y + 12, TextAnchor.Middle, fill: Theme.SoftInk);
    }
}
