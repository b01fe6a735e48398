using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>The rectangle of one panel and the scales that map data into it.</summary>
internal sealed record PlotArea(Rect Frame, PositionScale X, PositionScale Y)
{
    /// <summary>The pixels between two data places on each axis, whichever way the axis runs.</summary>
    public Rect Box(double x0, double x1, double y0, double y1)
    {
        var (left, right, top, bottom) = (X.Map(x0), X.Map(x1), Y.Map(y0), Y.Map(y1));
        if (left > right) (left, right) = (right, left);
        if (top > bottom) (top, bottom) = (bottom, top);
        return new Rect(left, top, right - left, bottom - top);
    }
}
