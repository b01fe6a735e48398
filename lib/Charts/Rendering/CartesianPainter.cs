using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Lays out the panels of a figure and draws their axes and marks.</summary>
internal static class CartesianPainter
{
    public static void Paint(SvgWriter svg, CartesianFigure figure, Rect room)
    {
        var layout = PanelLayout.Of(figure, room);
        PaintAxisTitles(svg, figure, layout, room);
        for (var i = 0; i < figure.Panels.Count; i++)
        {
            var area = layout.AreaOf(i);
            AxisPainter.Paint(svg, figure, layout, area, isLeft: layout.Grid.PlaceOf(i).Column == 0, isBottom: layout.Grid.IsBottom(i));
            if (figure.Panels[i].Label is { } label)
                svg.Text(FontMetrics.Fit(label, Theme.LabelSize, area.Frame.Width, bold: true), area.Frame.X, area.Frame.Y - 7, size: Theme.LabelSize, bold: true);
            PaintLayers(svg, figure, figure.Panels[i], area);
            AxisPainter.PaintZero(svg, figure, area);
        }
    }

    // The y title lies flat above its axis, where it is read without turning the head.
    private static void PaintAxisTitles(SvgWriter svg, CartesianFigure figure, PanelLayout layout, Rect room)
    {
        svg.Text(FontMetrics.Fit(figure.Y.Title, Theme.LabelSize, room.Width), room.X, room.Y + Theme.LabelSize, size: Theme.LabelSize, fill: Theme.SoftInk);
        var middle = (layout.Left + room.Right) / 2;
        svg.Text(FontMetrics.Fit(figure.X.Title, Theme.LabelSize, room.Width), middle, room.Bottom - 3, TextAnchor.Middle, Theme.LabelSize, Theme.SoftInk);
    }

    private static void PaintLayers(SvgWriter svg, CartesianFigure figure, Panel panel, PlotArea area)
    {
        BarPainter.Paint(svg, figure, [.. panel.Layers.OfType<BarLayer>()], area);
        foreach (var layer in panel.Layers)
        {
            switch (layer)
            {
                case CellLayer cells: CellPainter.Paint(svg, figure, cells, area); break;
                case BoxLayer boxes: BoxPainter.Paint(svg, figure, boxes, area); break;
                case PointLayer points: PointPainter.Paint(svg, figure, points, area); break;
                case LineLayer line: LinePainter.Paint(svg, line, area); break;
            }
        }
    }
}
