using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Draws a figure as a static SVG picture. The same figure gives the same text, character by character.</summary>
internal static class SvgRenderer
{
    public static string Render(Figure figure)
    {
        var svg = new SvgWriter();
        svg.Open(figure.Width, figure.Height, figure.Title.Length > 0 ? figure.Title : figure.Description, figure.Description);
        var body = new Rect(0, 0, figure.Width, figure.Height).Inset(Theme.Padding, Theme.Padding, Theme.Padding, Theme.Padding);
        body = FramePainter.Paint(svg, figure, body);
        switch (figure)
        {
            case CartesianFigure cartesian: CartesianPainter.Paint(svg, cartesian, body); break;
            case PieFigure pie: PiePainter.Paint(svg, pie, body); break;
            case TableFigure table: TablePainter.Paint(svg, table, body); break;
            default: throw new NotSupportedException($"No picture is drawn of {figure.GetType().Name}.");
        }
        svg.Close();
        return svg.ToString();
    }
}
