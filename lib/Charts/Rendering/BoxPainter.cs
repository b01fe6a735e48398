using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Rendering;

/// <summary>Draws box plots.</summary>
internal static class BoxPainter
{
    private const double Fill = 0.7, Between = 0.88, WidestBox = 90;

    public static void Paint(SvgWriter svg, CartesianFigure figure, BoxLayer layer, PlotArea area)
    {
        var step = area.X.Map(1) - area.X.Map(0);
        var slot = Math.Min(step * Fill / layer.Slots, WidestBox);
        svg.OpenGroup($"stroke=\"{layer.Color}\" stroke-width=\"1.5\"");
        for (var i = 0; i < layer.Boxes.Length; i++)
        {
            var middle = area.X.Map(layer.Places[i]) + slot * (layer.Slot - (layer.Slots - 1) / 2.0);
            PaintOne(svg, layer, layer.Boxes[i], middle, slot * Between, area.Y, figure.X.Categories[layer.Places[i]]);
        }
        svg.CloseGroup();
    }

    private static void PaintOne(SvgWriter svg, BoxLayer layer, BoxStatistics box, double middle, double width, PositionScale y, string place)
    {
        var (q1, q3, median) = (y.Map(box.Q1), y.Map(box.Q3), y.Map(box.Median));
        var (left, right) = (middle - width / 2, middle + width / 2);
        svg.Line(middle, q3, middle, y.Map(box.UpperWhisker));
        svg.Line(middle, q1, middle, y.Map(box.LowerWhisker));
        svg.Line(middle - width / 5, y.Map(box.UpperWhisker), middle + width / 5, y.Map(box.UpperWhisker));
        svg.Line(middle - width / 5, y.Map(box.LowerWhisker), middle + width / 5, y.Map(box.LowerWhisker));
        svg.Path(
            $"M{SvgWriter.Number(left)} {SvgWriter.Number(q3)}H{SvgWriter.Number(right)}V{SvgWriter.Number(q1)}H{SvgWriter.Number(left)}Z",
            $"fill=\"{ColorRamp.Tint(layer.Color)}\"", Tip(layer, box, place));
        svg.OpenGroup("stroke-width=\"2.5\"");
        svg.Line(left, median, right, median);
        svg.CloseGroup();
        if (box.Outliers.Count == 0) return;
        svg.OpenGroup($"fill=\"{layer.Color}\" fill-opacity=\"0.45\" stroke=\"none\"");
        foreach (var outlier in box.Outliers) svg.Circle(middle, y.Map(outlier), 2.2);
        svg.CloseGroup();
    }

    private static string Tip(BoxLayer layer, BoxStatistics box, string place)
    {
        string[] names = [.. ((string[])[place, layer.Name]).Where(n => n.Length > 0).Distinct()];
        var figures = $"median {NumberFormat.Value(box.Median)}, quartiles {NumberFormat.Value(box.Q1)} and {NumberFormat.Value(box.Q3)}, {NumberFormat.Count(box.Count)} values";
        return names.Length == 0 ? figures : $"{string.Join(", ", names)}: {figures}";
    }
}
