using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws gridlines, axis lines and tick labels of one panel.</summary>
internal static class AxisPainter
{
    private const double LeastBandHeight = 12;

    public static void Paint(SvgWriter svg, CartesianFigure figure, PanelLayout layout, PlotArea area, bool isLeft, bool isBottom)
    {
        var frame = area.Frame;
        svg.OpenGroup($"stroke=\"{Theme.Grid}\"");
        if (figure.Y.Kind != AxisKind.Band)
            foreach (var tick in layout.YTicks) svg.Line(frame.X, area.Y.Map(tick.Value), frame.Right, area.Y.Map(tick.Value));
        if (figure.HasVerticalGrid)
            foreach (var (value, _) in layout.XLabels.Labels) svg.Line(area.X.Map(value), frame.Y, area.X.Map(value), frame.Bottom);
        svg.CloseGroup();
        svg.OpenGroup($"fill=\"{Theme.SoftInk}\"");
        if (isLeft) PaintLeftLabels(svg, figure.Y, layout, area);
        if (isBottom) layout.XLabels.Paint(svg, area.X, frame.Bottom + 3);
        svg.CloseGroup();
    }

    /// <summary>Draws, above the marks, the line they stand on; cells have none.</summary>
    public static void PaintZero(SvgWriter svg, CartesianFigure figure, PlotArea area)
    {
        if (figure.HasCells) return;
        var frame = area.Frame;
        svg.OpenGroup($"stroke=\"{Theme.AxisLine}\"");
        if (figure.Y is { Kind: AxisKind.Linear, Min: <= 0, Max: >= 0 }) svg.Line(frame.X, area.Y.Map(0), frame.Right, area.Y.Map(0));
        else if (figure.Y.Kind != AxisKind.Band) svg.Line(frame.X, frame.Bottom, frame.Right, frame.Bottom);
        if (figure.Y.Kind == AxisKind.Band && figure.X is { Kind: AxisKind.Linear, Min: <= 0, Max: >= 0 })
            svg.Line(area.X.Map(0), frame.Y, area.X.Map(0), frame.Bottom);
        svg.CloseGroup();
    }

    private static void PaintLeftLabels(SvgWriter svg, Axis axis, PanelLayout layout, PlotArea area)
    {
        // A pixel of slack keeps a label that fits exactly from being cut by a rounding error.
        var room = layout.Left - Theme.Padding - 7;
        var every = axis.Kind == AxisKind.Band
            ? Math.Max(1, (int)Math.Ceiling(LeastBandHeight / (area.Frame.Height / Math.Max(1, layout.YTicks.Count))))
            : 1;
        for (var i = 0; i < layout.YTicks.Count; i += every)
        {
            var label = FontMetrics.Fit(layout.YTicks[i].Label, Theme.TickSize, room);
            svg.Text(label, area.Frame.X - 8, area.Y.Map(layout.YTicks[i].Value) + 4, TextAnchor.End);
        }
    }
}
