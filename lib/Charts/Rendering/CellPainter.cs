using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws the cells of a heat map, and their values where there is room; many cells as one embedded bitmap.</summary>
internal static class CellPainter
{
    // Hairlines of background between cells, while cells are large enough to spare them.
    private const double Seam = 1, LeastForSeam = 14, LeastTextHeight = 13;

    // Beyond this, one element per cell would make the picture needlessly large.
    public const int MostElements = 1600;

    public static void Paint(SvgWriter svg, CartesianFigure figure, CellLayer layer, PlotArea area)
    {
        if (layer.Z.Length == 0) return;
        if (layer.Z.Length > MostElements) PaintBitmap(svg, figure.ColorKey!, layer, area);
        else PaintCells(svg, figure, layer, area);
    }

    /// <summary>A cell's value to two decimals, or in full when it is whole or large.</summary>
    public static string Short(double value) =>
        value == Math.Floor(value) || !double.IsFinite(value) ? NumberFormat.Value(value)
        : Math.Abs(value) >= 100 ? NumberFormat.Value(Math.Round(value))
        : NumberFormat.Fixed(value, 2);

    private static void PaintCells(SvgWriter svg, CartesianFigure figure, CellLayer layer, PlotArea area)
    {
        var first = Cell(layer, area, 0, 0);
        var write = layer.Annotate && first.Height >= LeastTextHeight && WidestText(layer.Z) <= first.Width - 4;
        for (var i = 0; i < layer.Z.GetLength(0); i++)
        {
            for (var j = 0; j < layer.Z.GetLength(1); j++)
            {
                var box = Cell(layer, area, i, j);
                var (dx, dy) = (SeamOf(box.Width), SeamOf(box.Height));
                var color = figure.ColorKey!.ColorOf(layer.Z[i, j]);
                var tip = $"{figure.Y.TextAt(i)}, {figure.X.TextAt(j)}: {NumberFormat.Value(layer.Z[i, j])}";
                svg.Rectangle(new Rect(box.X + dx / 2, box.Y + dy / 2, box.Width - dx, box.Height - dy), color, tip);
                if (write) svg.Text(Short(layer.Z[i, j]), box.X + box.Width / 2, box.Y + box.Height / 2 + 4, TextAnchor.Middle, fill: ColorRamp.TextOn(color));
            }
        }
    }

    private static void PaintBitmap(SvgWriter svg, ColorKey key, CellLayer layer, PlotArea area)
    {
        var (rows, columns) = (layer.Z.GetLength(0), layer.Z.GetLength(1));
        var pixels = new byte[rows * columns * 3];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                (pixels[(i * columns + j) * 3], pixels[(i * columns + j) * 3 + 1], pixels[(i * columns + j) * 3 + 2]) = ColorRamp.Rgb(key.ColorOf(layer.Z[i, j]));
        svg.Bitmap(PngEncoder.Encode(columns, rows, pixels), area.Box(-0.5, columns * layer.Width - 0.5, -0.5, rows * layer.Height - 0.5));
    }

    private static Rect Cell(CellLayer layer, PlotArea area, int row, int column) =>
        area.Box(column * layer.Width - 0.5, (column + 1) * layer.Width - 0.5, row * layer.Height - 0.5, (row + 1) * layer.Height - 0.5);

    private static double WidestText(double[,] z) => z.Cast<double>().Max(v => FontMetrics.Width(Short(v), Theme.TickSize));

    private static double SeamOf(double side) => side >= LeastForSeam ? Seam : 0;
}
