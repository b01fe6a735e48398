using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Draws a table as a picture: heads, rules between rows, numbers flush right.</summary>
internal static class TablePainter
{
    private const double CellPadding = 16, LargestRow = 24;

    public static void Paint(SvgWriter svg, TableFigure figure, Rect room)
    {
        var rowHeight = Math.Min(LargestRow, room.Height / (figure.Rows + 1));
        var widths = Widths(figure, room.Width);
        PaintRules(svg, figure.Rows, rowHeight, room with { Width = Math.Min(room.Width, widths.Sum()) });
        var x = room.X;
        for (var i = 0; i < figure.Columns.Count; i++)
        {
            PaintColumn(svg, figure.Columns[i], x, widths[i], room.Y, rowHeight);
            x += widths[i];
        }
    }

    private static void PaintColumn(SvgWriter svg, TableFigureColumn column, double x, double width, double top, double rowHeight)
    {
        var (at, anchor) = column.AlignRight ? (x + width - CellPadding / 2, TextAnchor.End) : (x + CellPadding / 2, TextAnchor.Start);
        var baseline = top + rowHeight * 0.68;
        svg.Text(FontMetrics.Fit(column.Head, Theme.LabelSize, width - CellPadding, bold: true), at, baseline, anchor, Theme.LabelSize, bold: true);
        for (var row = 0; row < column.Cells.Count; row++)
            svg.Text(FontMetrics.Fit(column.Cells[row], Theme.LabelSize, width - CellPadding), at, baseline + rowHeight * (row + 1), anchor, Theme.LabelSize);
    }

    private static void PaintRules(SvgWriter svg, int rows, double rowHeight, Rect room)
    {
        svg.OpenGroup($"stroke=\"{Theme.Grid}\"");
        for (var row = 2; row <= rows + 1; row++) svg.Line(room.X, room.Y + row * rowHeight, room.Right, room.Y + row * rowHeight);
        svg.CloseGroup();
        svg.OpenGroup($"stroke=\"{Theme.AxisLine}\"");
        svg.Line(room.X, room.Y + rowHeight, room.Right, room.Y + rowHeight);
        svg.CloseGroup();
    }

    /// <summary>The width of a picture in which no cell is cut.</summary>
    public static int NaturalWidth(IReadOnlyList<TableFigureColumn> columns) => (int)Math.Ceiling(columns.Sum(NaturalWidth) + 2 * Theme.Padding);

    /// <summary>The width of a column in which no cell is cut.</summary>
    public static double NaturalWidth(TableFigureColumn column) => CellPadding + 1 + Math.Max(
        FontMetrics.Width(column.Head, Theme.LabelSize, bold: true), column.Cells.Select(t => FontMetrics.Width(t, Theme.LabelSize)).DefaultIfEmpty(0).Max());

    // What each column needs; where that is too much, the widest give first.
    private static double[] Widths(TableFigure figure, double room)
    {
        double[] widths = [.. figure.Columns.Select(NaturalWidth)];
        var sum = widths.Sum();
        if (sum <= room || widths.Length == 0) return widths;
        var (low, high) = (0.0, widths.Max());
        for (var i = 0; i < 40; i++)
        {
            var limit = (low + high) / 2;
            if (widths.Sum(w => Math.Min(w, limit)) > room) high = limit;
            else low = limit;
        }
        return Array.ConvertAll(widths, w => Math.Min(w, low));
    }
}
