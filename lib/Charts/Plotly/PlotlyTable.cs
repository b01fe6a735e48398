using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes rows of text as a figure.</summary>
internal static class PlotlyTable
{
    private const int RowHeight = 24, ExtraPadding = 14;

    /// <summary>Completes a figure around the rows.</summary>
    public static JsonObject Figure(TableFigure figure, JsonObject layout)
    {
        // plotly.js pads its cells more than the static picture does, and wraps what does not fit.
        layout["width"] = figure.Width + ExtraPadding * figure.Columns.Count;
        layout["height"] = figure.Height + RowHeight;
        layout["margin"]!["r"] = Theme.Padding;
        layout["margin"]!["t"] = figure.Title.Length > 0 ? 48 : Theme.Padding;
        return new JsonObject { ["data"] = new JsonArray(Trace(figure)), ["layout"] = layout };
    }

    private static JsonObject Trace(TableFigure figure) => new()
    {
        ["type"] = "table",
        ["columnwidth"] = PlotlyText.Numbers(figure.Columns.Select(c => Math.Round(TablePainter.NaturalWidth(c)) + ExtraPadding)),
        ["header"] = Block(figure, new JsonArray([.. figure.Columns.Select(c => (JsonNode?)$"<b>{PlotlyText.Escape(c.Head)}</b>")]), Theme.AxisLine),
        ["cells"] = Block(figure, new JsonArray([.. figure.Columns.Select(c => (JsonNode)PlotlyText.Texts(c.Cells))]), Theme.Grid),
    };

    private static JsonObject Block(TableFigure figure, JsonArray values, string rule) => new()
    {
        ["values"] = values,
        ["align"] = new JsonArray([.. figure.Columns.Select(c => (JsonNode?)(c.AlignRight ? "right" : "left"))]),
        ["fill"] = new JsonObject { ["color"] = Theme.Background },
        ["line"] = new JsonObject { ["color"] = rule },
        ["height"] = RowHeight,
    };
}
