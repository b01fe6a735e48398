using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Where each panel lies, once room is made for the labels around them.</summary>
internal sealed record PanelLayout(Axis X, Axis Y)
{
    private const double AxisTitle = 24, FacetLabel = 22, Gap = 18, RightRoom = 14, TickGap = 8;
    private const double LargestLabelShare = 0.38, UsualTickDistance = 46;

    public required PanelGrid Grid { get; init; }

    /// <summary>Where the first column's plots start.</summary>
    public required double Left { get; init; }

    public required BottomLabels XLabels { get; init; }

    public required IReadOnlyList<Tick> YTicks { get; init; }

    private double Top { get; init; }

    private double PanelWidth { get; init; }

    private double PanelHeight { get; init; }

    private double RowStep { get; init; }

    public static PanelLayout Of(CartesianFigure figure, Rect room)
    {
        var grid = PanelGrid.For(figure.Panels.Count);
        var top = room.Y + (figure.Y.Title.Length > 0 ? AxisTitle : 4) + (figure.IsFaceted ? FacetLabel : 0);
        var bottom = room.Bottom - (figure.X.Title.Length > 0 ? AxisTitle : 0);
        var rowGap = Gap + (figure.IsFaceted ? FacetLabel : 0);

        var yTicks = AxisTicks.Of(figure.Y, YTickCount((bottom - top - 20 - rowGap * (grid.Rows - 1)) / grid.Rows));
        var labelWidth = yTicks.Select(t => FontMetrics.Width(t.Label, Theme.TickSize)).DefaultIfEmpty(0).Max();
        var left = room.X + Math.Min(labelWidth, room.Width * LargestLabelShare) + TickGap;
        var width = WidthOf(grid, room, left);
        var xLabels = BottomLabels.For(figure.X, width);
        if (room.X + xLabels.Overhang > left)
        {
            left = room.X + Math.Min(xLabels.Overhang, room.Width * LargestLabelShare);
            width = WidthOf(grid, room, left);
        }
        var height = Math.Max(20, (bottom - top - xLabels.Height - rowGap * (grid.Rows - 1)) / grid.Rows);
        return new PanelLayout(figure.X, figure.Y)
        {
            Grid = grid,
            Left = left,
            XLabels = xLabels,
            YTicks = yTicks,
            Top = top,
            PanelWidth = width,
            PanelHeight = height,
            RowStep = height + rowGap,
        };
    }

    public PlotArea AreaOf(int panel)
    {
        var (row, column) = Grid.PlaceOf(panel);
        var frame = new Rect(Left + column * (PanelWidth + Gap), Top + row * RowStep, PanelWidth, PanelHeight);
        var (from, to) = Y.Reversed ? (frame.Y, frame.Bottom) : (frame.Bottom, frame.Y);
        return new PlotArea(frame, new PositionScale(X.Min, X.Max, frame.X, frame.Right, X.Scale), new PositionScale(Y.Min, Y.Max, from, to, Y.Scale));
    }

    private static double WidthOf(PanelGrid grid, Rect room, double left) =>
        Math.Max(20, (room.Right - RightRoom - left - Gap * (grid.Columns - 1)) / grid.Columns);

    private static int YTickCount(double height) => Math.Max(2, (int)(height / UsualTickDistance) + 1);
}
