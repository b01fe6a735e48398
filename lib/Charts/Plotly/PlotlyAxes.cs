using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes the axes of all panels, the labels of the facets, and how bars and boxes share a place.</summary>
internal static class PlotlyAxes
{
    // Gaps between panels as fractions of the plot.
    private const double GapX = 0.04, GapY = 0.12;

    // Up to about two decades, 2 and 5 times the powers of ten have room for labels.
    private const double FewDecades = 2.3;

    public static void Add(CartesianFigure figure, PanelLayout panels, JsonObject layout)
    {
        for (var panel = 0; panel < figure.Panels.Count; panel++)
        {
            layout["xaxis" + Suffix(panel)] = X(figure, panels, panel);
            layout["yaxis" + Suffix(panel)] = Y(figure, panels.Grid, panel);
            if (figure.Panels[panel].Label is { } label) layout["annotations"]!.AsArray().Add(FacetLabel(label, panel));
        }
        if (figure.X.Title.Length > 0)
            layout["annotations"]!.AsArray().Add(PlotlyFigure.Annotation(figure.X.Title, "paper", 0.5, "center", 0, -panels.XLabels.Height - 4, Theme.LabelSize, Theme.SoftInk));
        layout["plot_bgcolor"] = Theme.Background;
        var layers = figure.Panels.SelectMany(p => p.Layers).ToArray();
        if (layers.OfType<BarLayer>().Any()) layout["barmode"] = figure.BarMode == BarMode.Grouped ? "group" : "relative";
        if (layers.OfType<BarLayer>().Any()) layout["bargap"] = figure.X.Kind == AxisKind.Band || figure.Y.Kind == AxisKind.Band ? 0.24 : 0;
        if (layers.OfType<BoxLayer>().Any(b => b.Slots > 1)) layout["boxmode"] = "group";
        layout["showlegend"] = figure.Legend.Count > 0;
        if (figure.Legend.Count > 0) layout["legend"] = Legend(figure);
    }

    /// <summary>What stands after the name of a panel's axis: nothing for the first, its number for the others.</summary>
    public static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject X(CartesianFigure figure, PanelLayout panels, int panel)
    {
        var grid = panels.Grid;
        var width = (1 - GapX * (grid.Columns - 1)) / grid.Columns;
        var axis = Shared(figure.X, grid.PlaceOf(panel).Column * (width + GapX), width, labels: grid.IsBottom(panel), grid: figure.HasVerticalGrid);
        axis["anchor"] = "y" + Suffix(panel);
        if (grid.IsBottom(panel) && figure.X.Kind == AxisKind.Band) AddBandLabels(axis, panels.XLabels);
        if (figure is { X.Kind: AxisKind.Linear, Y.Kind: AxisKind.Band, HasCells: false }) (axis["zeroline"], axis["zerolinecolor"]) = (true, Theme.AxisLine);
        if (panel > 0) axis["matches"] = "x";
        return axis;
    }

    // Wrapped, cut and left out as in the static picture, since plotly.js would let long names run into each other.
    private static void AddBandLabels(JsonObject axis, BottomLabels labels)
    {
        axis["tickvals"] = PlotlyText.Numbers(labels.Labels.Select(label => label.Value));
        axis["ticktext"] = new JsonArray([.. labels.Labels.Select(label => (JsonNode?)string.Join("<br>", label.Lines.Select(PlotlyText.Escape)))]);
        axis["tickangle"] = labels.Slanted ? -BottomLabels.Slant : 0;
    }

    private static JsonObject Y(CartesianFigure figure, PanelGrid grid, int panel)
    {
        var (row, column) = grid.PlaceOf(panel);
        var height = (1 - GapY * (grid.Rows - 1)) / grid.Rows;
        var axis = Shared(figure.Y, 1 - row * (height + GapY) - height, height, labels: column == 0, grid: figure.Y.Kind != AxisKind.Band && !figure.HasCells);
        axis["anchor"] = "x" + Suffix(panel);
        if (figure is { Y.Kind: AxisKind.Linear, HasCells: false }) (axis["zeroline"], axis["zerolinecolor"]) = (true, Theme.AxisLine);
        if (column == 0 && row == (grid.Rows - 1) / 2 && figure.Y.Title.Length > 0)
            axis["title"] = new JsonObject { ["text"] = PlotlyText.Escape(figure.Y.Title), ["font"] = new JsonObject { ["size"] = Theme.LabelSize, ["color"] = Theme.SoftInk } };
        if (panel > 0) axis["matches"] = "y";
        return axis;
    }

    private static JsonObject Shared(Axis axis, double from, double length, bool labels, bool grid)
    {
        var json = new JsonObject
        {
            ["type"] = axis.Kind switch { AxisKind.Band => "category", AxisKind.Time => "date", AxisKind.Log => "log", _ => "linear" },
            ["domain"] = new JsonArray(Math.Max(0, Math.Round(from, 6)), Math.Min(1, Math.Round(from + length, 6))),
            ["range"] = Range(axis),
            ["showgrid"] = grid,
            ["showticklabels"] = labels,
            ["ticks"] = "",
        };
        if (grid) json["gridcolor"] = Theme.Grid;
        if (axis.Kind == AxisKind.Linear) json["zeroline"] = false;
        if (axis.Kind == AxisKind.Log) json["dtick"] = Math.Log10(axis.Max / axis.Min) < FewDecades ? "D2" : 1;
        if (axis.Kind == AxisKind.Band) (json["categoryorder"], json["categoryarray"]) = ("array", PlotlyText.Texts(axis.Categories));
        if (!labels) return json;
        json["automargin"] = true;
        json["tickfont"] = new JsonObject { ["size"] = Theme.TickSize, ["color"] = Theme.SoftInk };
        if (axis.Kind is AxisKind.Linear or AxisKind.Log) json["tickformat"] = Format(axis);
        return json;
    }

    // Whole millions read 2M, smaller numbers in full.
    private static string Format(Axis axis) =>
        axis.Percent ? ".0%" : Math.Max(Math.Abs(axis.Min), Math.Abs(axis.Max)) >= 1e6 ? "~s" : ",~f";

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

    private static JsonObject Legend(CartesianFigure figure) => new()
    {
        ["title"] = new JsonObject { ["text"] = PlotlyText.Escape(figure.ColorTitle ?? ""), ["font"] = new JsonObject { ["size"] = Theme.LabelSize } },
        ["traceorder"] = "normal",
    };

    private static JsonObject FacetLabel(string label, int panel) => new()
    {
        ["text"] = PlotlyText.Escape(label),
        ["showarrow"] = false,
        ["xref"] = $"x{Suffix(panel)} domain",
        ["x"] = 0,
        ["xanchor"] = "left",
        ["yref"] = $"y{Suffix(panel)} domain",
        ["y"] = 1,
        ["yanchor"] = "bottom",
        ["font"] = new JsonObject { ["size"] = Theme.LabelSize, ["weight"] = 600 },
    };
}
