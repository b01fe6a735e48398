using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws the cells of a heat map, and their values where there is room.</summary>
internal static class CellPainter
{
    // Hairlines of background between cells, while cells are large enough to spare them.
    private const double Seam = 1, LeastForSeam = 6, LeastTextHeight = 13;

    public static void Paint(SvgWriter svg, CartesianFigure figure, CellLayer layer, PlotArea area)
    {
        var (rows, columns) = (layer.Z.GetLength(0), layer.Z.GetLength(1));
        var cell = area.Box(-0.5, 0.5, -0.5, 0.5);
        var write = layer.Annotate && cell.Height >= LeastTextHeight && WidestText(layer.Z) <= cell.Width - 4;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var box = area.Box(j - 0.5, j + 0.5, i - 0.5, i + 0.5);
                var (dx, dy) = (SeamOf(box.Width), SeamOf(box.Height));
                var color = figure.ColorKey!.ColorOf(layer.Z[i, j]);
                var text = NumberFormat.Value(layer.Z[i, j]);
                svg.Rectangle(new Rect(box.X + dx / 2, box.Y + dy / 2, box.Width - dx, box.Height - dy), color, $"{figure.Y.Categories[i]}, {figure.X.Categories[j]}: {text}");
                if (write) svg.Text(Short(layer.Z[i, j]), box.X + box.Width / 2, box.Y + box.Height / 2 + 4, TextAnchor.Middle, fill: ColorRamp.TextOn(color));
            }
        }
    }

    /// <summary>A cell's value to two decimals, or in full when it is whole.</summary>
    public static string Short(double value) =>
        value == Math.Floor(value) || Math.Abs(value) >= 100 || !double.IsFinite(value)
            ? NumberFormat.Value(Math.Abs(value) >= 100 ? Math.Round(value) : value)
            : NumberFormat.Fixed(value, 2);

    private static double WidestText(double[,] z) => z.Cast<double>().Max(v => FontMetrics.Width(Short(v), Theme.TickSize));

    private static double SeamOf(double side) => side >= LeastForSeam ? Seam : 0;
}
