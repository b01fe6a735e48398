using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes the axes of all panels, the labels of the facets, and how bars and boxes share a place.</summary>
internal static class PlotlyAxes
{
    // Gaps between panels as fractions of the plot.
    private const double GapX = 0.04, GapY = 0.12;

    public static void Add(CartesianFigure figure, JsonObject layout)
    {
        var grid = PanelGrid.For(figure.Panels.Count);
        for (var panel = 0; panel < figure.Panels.Count; panel++)
        {
            layout["xaxis" + Suffix(panel)] = X(figure, grid, panel);
            layout["yaxis" + Suffix(panel)] = Y(figure, grid, panel);
            if (figure.Panels[panel].Label is { } label) layout["annotations"]!.AsArray().Add(FacetLabel(label, panel));
        }
        if (figure.Panels.Any(p => p.Layers.OfType<BarLayer>().Any())) layout["barmode"] = figure.BarMode == BarMode.Grouped ? "group" : "stack";
        if (figure.Panels.Any(p => p.Layers.OfType<BarLayer>().Any(b => IsBand(figure, b)))) layout["bargap"] = 0.24;
        if (figure.Panels.SelectMany(p => p.Layers).OfType<BoxLayer>().Any(b => b.Slots > 1)) layout["boxmode"] = "group";
        layout["showlegend"] = figure.Legend.Count > 0;
        layout["legend"] = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = PlotlyText.Escape(figure.ColorTitle ?? "") },
            ["traceorder"] = "normal",
        };
    }

    /// <summary>What stands after the name of a panel's axis: nothing for the first, its number for the others.</summary>
    public static string Suffix(int panel) => panel == 0 ? "" : PanelNumber(panel);

    private static bool IsBand(CartesianFigure figure, BarLayer layer) => (layer.Horizontal ? figure.Y : figure.X).Kind == AxisKind.Band;

    private static JsonObject X(CartesianFigure figure, PanelGrid grid, int panel)
    {
        var column = grid.PlaceOf(panel).Column;
        var width = (1 - GapX * (grid.Columns - 1)) / grid.Columns;
        var axis = Shared(figure.X, column * (width + GapX), width);
        axis["anchor"] = "y" + Suffix(panel);
        axis["showticklabels"] = grid.IsBottom(panel);
        // One title for all panels, under the middle one of the last row.
        if (panel == (grid.Rows - 1) * grid.Columns + (grid.Count - 1 - (grid.Rows - 1) * grid.Columns) / 2) axis["title"] = Title(figure.X);
        if (panel > 0) axis["matches"] = "x";
        return axis;
    }

    private static JsonObject Y(CartesianFigure figure, PanelGrid grid, int panel)
    {
        var (row, column) = grid.PlaceOf(panel);
        var height = (1 - GapY * (grid.Rows - 1)) / grid.Rows;
        var axis = Shared(figure.Y, 1 - row * (height + GapY) - height, height);
        axis["anchor"] = "x" + Suffix(panel);
        axis["showticklabels"] = column == 0;
        if (column == 0 && row == (grid.Rows - 1) / 2) axis["title"] = Title(figure.Y);
        if (panel > 0) axis["matches"] = "y";
        return axis;
    }

    private static JsonObject Shared(Axis axis, double from, double length)
    {
        var json = new JsonObject
        {
            ["type"] = axis.Kind switch { AxisKind.Band => "category", AxisKind.Time => "date", AxisKind.Log => "log", _ => "linear" },
            ["domain"] = new JsonArray(Math.Max(0, Math.Round(from, 6)), Math.Min(1, Math.Round(from + length, 6))),
            ["range"] = Range(axis),
            ["automargin"] = true,
            ["showgrid"] = axis.Kind != AxisKind.Band,
            ["gridcolor"] = Theme.Grid,
            ["zeroline"] = axis.Kind == AxisKind.Linear,
            ["zerolinecolor"] = Theme.AxisLine,
            ["tickfont"] = new JsonObject { ["size"] = Theme.TickSize, ["color"] = Theme.SoftInk },
        };
        if (axis.Kind == AxisKind.Band)
        {
            json["categoryorder"] = "array";
            json["categoryarray"] = PlotlyText.Texts(axis.Categories);
        }
        if (axis.Percent) json["tickformat"] = ".0%";
        // Whole millions read 2M, small numbers in full.
        else if (axis.Kind == AxisKind.Linear) json["tickformat"] = Math.Max(Math.Abs(axis.Min), Math.Abs(axis.Max)) >= 1e6 ? "~s" : ",~f";
        return json;
    }

    // plotly.js wants the logarithms of a logarithmic range.
    private static JsonArray Range(Axis axis)
    {
        JsonNode[] ends = axis.Kind switch
        {
            AxisKind.Time => [PlotlyText.Time(axis.Min), PlotlyText.Time(axis.Max)],
            AxisKind.Log => [Math.Log10(axis.Min), Math.Log10(axis.Max)],
            _ => [axis.Min, axis.Max],
        };
        if (axis.Reversed) Array.Reverse(ends);
        return new JsonArray(ends);
    }

    private static JsonObject Title(Axis axis) => new()
    {
        ["text"] = PlotlyText.Escape(axis.Title),
        ["font"] = new JsonObject { ["size"] = Theme.LabelSize, ["color"] = Theme.SoftInk },
    };

    private static JsonObject FacetLabel(string label, int panel) => new()
    {
        ["text"] = PlotlyText.Escape(label), ["showarrow"] = false,
        ["xref"] = $"x{Suffix(panel)} domain", ["x"] = 0, ["xanchor"] = "left",
        ["yref"] = $"y{Suffix(panel)} domain", ["y"] = 1, ["yanchor"] = "bottom",
        ["font"] = new JsonObject { ["size"] = Theme.LabelSize, ["weight"] = 600 },
    };

    private static string PanelNumber(int panel) => (panel + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
