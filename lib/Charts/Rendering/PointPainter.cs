using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Draws points, see-through so that crowds look denser.</summary>
internal static class PointPainter
{
    /// <summary>Number of points from which on they are drawn paler.</summary>
    public const int Many = 400;

    public static void Paint(SvgWriter svg, CartesianFigure figure, PointLayer layer, PlotArea area)
    {
        var opacity = layer.X.Length > Many ? "0.5" : "0.7";
        svg.OpenGroup($"fill=\"{layer.Color}\" fill-opacity=\"{opacity}\"");
        for (var i = 0; i < layer.X.Length; i++)
        {
            var color = layer.ColorValues is null ? null : figure.ColorKey!.ColorOf(layer.ColorValues[i]);
            svg.Circle(area.X.Map(layer.X[i]), area.Y.Map(layer.Y[i]), layer.Radii[i], color);
        }
        svg.CloseGroup();
    }
}
