using System.Text;
using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Draws lines. A single point becomes a dot, since a line of one point is invisible.</summary>
internal static class LinePainter
{
    public static void Paint(SvgWriter svg, LineLayer layer, PlotArea area)
    {
        if (layer.X.Length == 0) return;
        if (layer.X.Length == 1)
        {
            svg.Circle(area.X.Map(layer.X[0]), area.Y.Map(layer.Y[0]), 3, layer.Color);
            return;
        }
        var commands = new StringBuilder();
        for (var i = 0; i < layer.X.Length; i++)
            commands.Append(i == 0 ? 'M' : 'L').Append(SvgWriter.Number(area.X.Map(layer.X[i]))).Append(' ').Append(SvgWriter.Number(area.Y.Map(layer.Y[i])));
        // A pale edge sets a trend off from the points it runs through.
        if (layer.IsTrend) svg.Path(commands.ToString(), $"fill=\"none\" stroke=\"{Theme.Background}\" stroke-width=\"5\" stroke-opacity=\"0.8\"");
        svg.Path(commands.ToString(), $"fill=\"none\" stroke=\"{layer.Color}\" stroke-width=\"{(layer.IsTrend ? "2.5" : "2")}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"", layer.Name.Length > 0 ? layer.Name : null);
    }
}
