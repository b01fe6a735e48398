using System.Text;
using Workspace.Charts.Figures;
using Workspace.Charts.Plotly;
using Workspace.Charts.Rendering;
using Workspace.Core.Display;

namespace Workspace.Charts;

public sealed partial record Chart
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Draws the chart as a static SVG picture.</summary>
    /// <returns>The picture's text; the same chart always gives the same text.</returns>
    public string ToSvg() => SvgRenderer.Render(ToFigure());

    /// <summary>Writes the chart as a plotly.js figure.</summary>
    /// <returns>JSON with <c>data</c> and <c>layout</c>, for <c>Plotly.newPlot</c>.</returns>
    public string ToPlotlyJson() => PlotlyFigure.Of(ToFigure()).ToJsonString();

    /// <summary>Saves the static picture.</summary>
    /// <param name="path">The file, created or overwritten; its folder must exist.</param>
    public void SaveSvg(string path) => File.WriteAllText(path, ToSvg(), Utf8);

    /// <summary>Saves the chart as one HTML page that works from the file system, without a network.</summary>
    /// <param name="path">The file, created or overwritten; its folder must exist.</param>
    /// <param name="plotlyScript">Path of <c>plotly.min.js</c>, which is put into the page and makes the chart interactive; null saves the static picture.</param>
    /// <exception cref="FileNotFoundException">There is no such script.</exception>
    public void SaveHtml(string path, string? plotlyScript = null) =>
        File.WriteAllText(path, HtmlPage.Render(ToFigure(), plotlyScript is null ? null : File.ReadAllText(plotlyScript)), Utf8);

    /// <summary>Describes the chart in one sentence.</summary>
    /// <returns>Such as <c>Histogram of age by risk: 1,000 rows.</c></returns>
    public override string ToString() => ToFigure().Description;

    /// <summary>Shows the chart: an interactive plotly.js figure, a static SVG picture, HTML that runs no script, and one sentence for a terminal.</summary>
    /// <returns>The representations, of which a front end picks the richest that it can draw.</returns>
    public MimeBundle ToMimeBundle()
    {
        var figure = ToFigure();
        var svg = SvgRenderer.Render(figure);
        return new MimeBundle(figure.Description)
            .With(MimeTypes.Plotly, PlotlyFigure.Of(figure))
            .With(MimeTypes.Svg, svg)
            .With(MimeTypes.Html, figure is TableFigure table ? TableHtml.Render(table) : svg);
    }
}
