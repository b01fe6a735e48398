using System.Text;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;
using Workspace.Core.Display;

namespace Workspace.Charts;

public sealed partial record Chart
{
    /// <summary>Draws the chart as a static SVG picture.</summary>
    /// <returns>The picture's text; the same chart always gives the same text.</returns>
    public string ToSvg() => SvgRenderer.Render(ToFigure());

    /// <summary>Saves the static picture.</summary>
    /// <param name="path">The file, created or overwritten; its folder must exist.</param>
    public void SaveSvg(string path) => File.WriteAllText(path, ToSvg(), new UTF8Encoding(false));

    /// <summary>Describes the chart in one sentence.</summary>
    /// <returns>Such as <c>Histogram of age by risk: 1,000 rows.</c></returns>
    public override string ToString() => ToFigure().Description;

    /// <summary>Shows the chart: static SVG, HTML that needs no network, and one sentence for a terminal.</summary>
    /// <returns>The representations, of which a front end picks the richest that it can draw.</returns>
    public MimeBundle ToMimeBundle()
    {
        var figure = ToFigure();
        var svg = SvgRenderer.Render(figure);
        return new MimeBundle(figure.Description).With(MimeTypes.Svg, svg).With(MimeTypes.Html, figure is TableFigure table ? TableHtml.Render(table) : svg);
    }
}
