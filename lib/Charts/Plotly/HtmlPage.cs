using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes a figure as an HTML page that needs no other file.</summary>
internal static class HtmlPage
{
    public static string Render(Figure figure, string? script)
    {
        var body = script is null ? Static(figure) : Interactive(figure, script);
        var title = Markup.Escape(figure.Title.Length > 0 ? figure.Title : figure.Description);
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n<body>\n{body}</body>\n</html>\n";
    }

    private static string Static(Figure figure) => figure is TableFigure table ? TableHtml.Render(table) : SvgRenderer.Render(figure);

    // The JSON writer escapes <, so no label can end the script; the library's own text might hold the closing tag in a string.
    private static string Interactive(Figure figure, string script)
    {
        var library = script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
        return $"<div id=\"chart\" role=\"img\" aria-label=\"{Markup.Escape(figure.Description)}\"></div>\n<script>{library}</script>\n" +
            $"<script>const figure = {PlotlyFigure.Of(figure).ToJsonString()};\nPlotly.newPlot(\"chart\", figure.data, figure.layout, {{responsive: true, displaylogo: false}});</script>\n";
    }
}
