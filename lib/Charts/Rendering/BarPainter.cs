using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Rendering;

/// <summary>Draws bars and the bins of histograms.</summary>
internal static class BarPainter
{
    // Between neighbours that touch, such as bins; narrow bars keep their full width.
    private const double Seam = 1, LeastForSeam = 4;

    public static void Paint(SvgWriter svg, CartesianFigure figure, IReadOnlyList<BarLayer> layers, PlotArea area)
    {
        foreach (var group in Bar.Place(layers, figure.BarMode).GroupBy(bar => bar.Layer))
        {
            svg.OpenGroup($"fill=\"{group.Key.Color}\"");
            foreach (var bar in group)
                if (bar.Base != bar.Top) svg.Rectangle(Shape(figure, bar, area), tip: Tip(figure, bar));
            svg.CloseGroup();
        }
    }

    private static Rect Shape(CartesianFigure figure, Bar bar, PlotArea area)
    {
        var lengths = bar.Layer.Horizontal ? figure.X : figure.Y;
        // On a logarithmic axis there is no zero to stand on; bars start at the axis.
        var foot = lengths.Kind == AxisKind.Log ? lengths.Min : bar.Base;
        var shape = bar.Layer.Horizontal ? area.Box(foot, bar.Top, bar.Start, bar.End) : area.Box(bar.Start, bar.End, foot, bar.Top);
        return bar.Layer.Horizontal
            ? shape with { Y = shape.Y + SeamOf(shape.Height) / 2, Height = shape.Height - SeamOf(shape.Height) }
            : shape with { X = shape.X + SeamOf(shape.Width) / 2, Width = shape.Width - SeamOf(shape.Width) };
    }

    private static double SeamOf(double width) => width >= LeastForSeam ? Seam : 0;

    private static string Tip(CartesianFigure figure, Bar bar)
    {
        var (places, lengths) = bar.Layer.Horizontal ? (figure.Y, figure.X) : (figure.X, figure.Y);
        var place = places.Kind == AxisKind.Band
            ? places.TextAt(bar.Index)
            : $"{places.TextAt(bar.Layer.Starts[bar.Index])} to {places.TextAt(bar.Layer.Ends[bar.Index])}";
        var value = bar.Layer.Values[bar.Index];
        var series = bar.Layer.Name.Length > 0 ? $", {bar.Layer.Name}" : "";
        return $"{place}{series}: {(lengths.Percent ? NumberFormat.Share(value) : NumberFormat.Value(value))}";
    }
}
