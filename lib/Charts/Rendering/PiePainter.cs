using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws slices clockwise from the top, and beside them a list with names, values and shares.</summary>
internal static class PiePainter
{
    private const double LargestRadius = 130, ListRow = 24, ListGap = 36, Swatch = 12;
    private const double LeastShareWithText = 0.06, LargestHoleWithText = 0.75, LeastHoleWithTotal = 0.4;

    public static void Paint(SvgWriter svg, PieFigure figure, Rect room)
    {
        var radius = Math.Max(10, Math.Min(LargestRadius, Math.Min(room.Height / 2 - 6, room.Width / 4)));
        var (x, y) = (room.X + radius, room.Y + room.Height / 2);
        if (figure.Total > 0) PaintSlices(svg, figure, x, y, radius);
        else svg.Circle(x, y, radius, Theme.Grid);
        PaintList(svg, figure, new Rect(x + radius + ListGap, room.Y, room.Right - x - radius - ListGap, room.Height));
    }

    private static void PaintSlices(SvgWriter svg, PieFigure figure, double x, double y, double radius)
    {
        var from = 0.0;
        foreach (var slice in figure.Slices)
        {
            var share = slice.Value / figure.Total;
            if (share > 0)
            {
                var tip = $"{slice.Label}: {NumberFormat.Value(slice.Value)} ({NumberFormat.Share(share)})";
                // Evenly filled rings need the even-odd rule for the hole of a full circle.
                svg.Path(Outline(x, y, radius, radius * figure.Hole, from, from + share), $"fill=\"{slice.Color}\" fill-rule=\"evenodd\" stroke=\"{Theme.Background}\" stroke-width=\"1.5\"", tip);
                if (share >= LeastShareWithText && figure.Hole <= LargestHoleWithText) PaintShare(svg, slice, share, x, y, radius * (figure.Hole > 0 ? (1 + figure.Hole) / 2 : 0.66), from + share / 2);
            }
            from += share;
        }
        if (figure.Hole < LeastHoleWithTotal) return;
        svg.Text(NumberFormat.Value(figure.Total), x, y + 4, TextAnchor.Middle, 20, bold: true);
        svg.Text("total", x, y + 20, TextAnchor.Middle, fill: Theme.SoftInk);
    }

    private static void PaintShare(SvgWriter svg, Slice slice, double share, double x, double y, double radius, double at)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * at);
        svg.Text(NumberFormat.Share(Math.Round(share, 2)), x + radius * sin, y - radius * cos + 4, TextAnchor.Middle, Theme.LabelSize, ColorRamp.TextOn(slice.Color));
    }

    private static void PaintList(SvgWriter svg, PieFigure figure, Rect room)
    {
        var values = figure.Slices.Select(s => NumberFormat.Value(s.Value)).ToArray();
        var valueWidth = values.Select(v => FontMetrics.Width(v, Theme.LabelSize)).DefaultIfEmpty(0).Max();
        var shareWidth = FontMetrics.Width("100.0%", Theme.LabelSize) + 14;
        var labelRoom = Math.Max(20, room.Width - Swatch - 8 - valueWidth - shareWidth - 14);
        var labelWidth = Math.Min(labelRoom, figure.Slices.Select(s => FontMetrics.Width(s.Label, Theme.LabelSize)).DefaultIfEmpty(0).Max());
        var valueEnd = room.X + Swatch + 8 + labelWidth + 20 + valueWidth;
        var y = room.Y + (room.Height - figure.Slices.Count * ListRow) / 2 + ListRow * 0.65;
        for (var i = 0; i < figure.Slices.Count; i++, y += ListRow)
        {
            var slice = figure.Slices[i];
            svg.Rectangle(new Rect(room.X, y - Swatch + 2, Swatch, Swatch), slice.Color);
            svg.Text(FontMetrics.Fit(slice.Label, Theme.LabelSize, labelRoom), room.X + Swatch + 8, y, size: Theme.LabelSize);
            svg.Text(values[i], valueEnd, y, TextAnchor.End, Theme.LabelSize);
            if (figure.Total > 0) svg.Text(NumberFormat.Share(slice.Value / figure.Total), valueEnd + shareWidth, y, TextAnchor.End, Theme.LabelSize, Theme.SoftInk);
        }
    }

    private static string Outline(double x, double y, double outer, double inner, double from, double to)
    {
        // An arc cannot close on its own start, so a full circle is two halves.
        if (to - from > 0.9999) return Circle(x, y, outer) + (inner > 0 ? Circle(x, y, inner) : "");
        var large = to - from > 0.5 ? 1 : 0;
        var start = $"M{At(x, y, outer, from)}A{SvgWriter.Number(outer)} {SvgWriter.Number(outer)} 0 {large} 1 {At(x, y, outer, to)}";
        return inner > 0
            ? $"{start}L{At(x, y, inner, to)}A{SvgWriter.Number(inner)} {SvgWriter.Number(inner)} 0 {large} 0 {At(x, y, inner, from)}Z"
            : $"{start}L{SvgWriter.Number(x)} {SvgWriter.Number(y)}Z";
    }

    private static string Circle(double x, double y, double radius)
    {
        var r = SvgWriter.Number(radius);
        return $"M{At(x, y, radius, 0)}A{r} {r} 0 1 1 {At(x, y, radius, 0.5)}A{r} {r} 0 1 1 {At(x, y, radius, 0)}Z";
    }

    private static string At(double x, double y, double radius, double turn)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * turn);
        return $"{SvgWriter.Number(x + radius * sin)} {SvgWriter.Number(y - radius * cos)}";
    }
}
