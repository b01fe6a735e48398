using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Plotly;

/// <summary>Writes one layer of a panel as one trace.</summary>
internal static class PlotlyTraces
{
    public static JsonObject Of(CartesianFigure figure, Layer layer, int panel)
    {
        var trace = layer switch
        {
            BarLayer bars => Bars(figure, bars),
            PointLayer points => Points(figure, points),
            LineLayer line => Line(figure, line),
            BoxLayer boxes => Boxes(figure, boxes),
            CellLayer cells => Cells(figure, cells),
            _ => throw new NotSupportedException($"plotly.js traces are not written of {layer.GetType().Name}."),
        };
        trace["xaxis"] = "x" + PlotlyAxes.Suffix(panel);
        trace["yaxis"] = "y" + PlotlyAxes.Suffix(panel);
        trace["name"] = PlotlyText.Escape(layer.Name);
        if (layer is CellLayer) return trace;
        // Panels share one entry per series in the legend, which switches all of them.
        if (figure.Legend.Count > 0) trace["legendgroup"] = PlotlyText.Escape(layer.Name);
        trace["showlegend"] = panel == 0 && figure.Legend.Count > 0 && layer is not LineLayer { IsTrend: true };
        return trace;
    }

    private static JsonObject Bars(CartesianFigure figure, BarLayer layer)
    {
        var (places, lengths) = layer.Horizontal ? (figure.Y, figure.X) : (figure.X, figure.Y);
        var (along, across) = layer.Horizontal ? ("y", "x") : ("x", "y");
        var binned = places.Kind != AxisKind.Band;
        var middles = layer.Starts.Zip(layer.Ends, (start, end) => (start + end) / 2).ToArray();
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = layer.Horizontal ? "h" : "v",
            [along] = PlotlyText.Places(places, middles),
            [across] = PlotlyText.Numbers(layer.Values),
            ["marker"] = new JsonObject { ["color"] = layer.Color, ["line"] = new JsonObject { ["color"] = Theme.Background, ["width"] = binned ? 1 : 0 } },
        };
        var value = lengths.Percent ? $"%{{{across}:.1%}}" : $"%{{{across}:,}}";
        if (binned && figure.BarMode != BarMode.Grouped) trace["width"] = PlotlyText.Numbers(Widths(places, layer));
        if (binned) trace["customdata"] = PlotlyText.Texts(layer.Starts.Zip(layer.Ends, (start, end) => $"{places.TextAt(start)} to {places.TextAt(end)}"));
        trace["hovertemplate"] = (binned ? "%{customdata}" : $"%{{{along}}}") + $": {value}" + Extra(layer);
        return trace;
    }

    // A date axis counts in milliseconds.
    private static IEnumerable<double> Widths(Axis axis, BarLayer layer) =>
        layer.Starts.Zip(layer.Ends, (start, end) => (end - start) * (axis.Kind == AxisKind.Time ? 86_400_000 : 1));

    private static JsonObject Points(CartesianFigure figure, PointLayer layer)
    {
        var marker = new JsonObject
        {
            ["size"] = layer.Radii.Distinct().Count() == 1 ? layer.Radii[0] * 2 : PlotlyText.Numbers(layer.Radii.Select(r => Math.Round(r * 2, 2))),
            ["opacity"] = layer.X.Length > PointPainter.Many ? 0.5 : 0.7,
            ["line"] = new JsonObject { ["width"] = 0 },
            ["color"] = layer.ColorValues is null ? layer.Color : PlotlyText.Numbers(layer.ColorValues),
        };
        if (layer.ColorValues is not null)
        {
            AddColorScale(marker, figure.ColorKey!, "cmin", "cmax");
        }
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = PlotlyText.Places(figure.X, layer.X),
            ["y"] = PlotlyText.Places(figure.Y, layer.Y),
            ["marker"] = marker,
            ["hovertemplate"] = $"{PlotlyText.Escape(figure.X.Title)}: %{{x}}<br>{PlotlyText.Escape(figure.Y.Title)}: %{{y}}" + Extra(layer),
        };
    }

    private static JsonObject Line(CartesianFigure figure, LineLayer layer) => new()
    {
        ["type"] = "scatter",
        ["mode"] = layer.X.Length == 1 ? "markers" : "lines",
        ["x"] = PlotlyText.Places(figure.X, layer.X),
        ["y"] = PlotlyText.Places(figure.Y, layer.Y),
        ["line"] = new JsonObject { ["color"] = layer.Color, ["width"] = layer.IsTrend ? 2.5 : 2 },
        ["hovertemplate"] = "%{x}: %{y}" + Extra(layer),
    };

    private static JsonObject Boxes(CartesianFigure figure, BoxLayer layer)
    {
        var trace = BoxShapes(figure, layer);
        if (layer.Slots > 1) trace["offsetgroup"] = PlotlyText.Escape(layer.Name);
        return trace;
    }

    // Quartiles are given, so that no front end computes them by another rule; y holds only the outliers.
    private static JsonObject BoxShapes(CartesianFigure figure, BoxLayer layer) => new()
    {
        ["type"] = "box",
        ["x"] = PlotlyText.Places(figure.X, layer.Places.Select(place => (double)place)),
        ["q1"] = PlotlyText.Places(figure.Y, layer.Boxes.Select(b => b.Q1)),
        ["median"] = PlotlyText.Places(figure.Y, layer.Boxes.Select(b => b.Median)),
        ["q3"] = PlotlyText.Places(figure.Y, layer.Boxes.Select(b => b.Q3)),
        ["lowerfence"] = PlotlyText.Places(figure.Y, layer.Boxes.Select(b => b.LowerWhisker)),
        ["upperfence"] = PlotlyText.Places(figure.Y, layer.Boxes.Select(b => b.UpperWhisker)),
        ["y"] = new JsonArray([.. layer.Boxes.Select(b => (JsonNode)PlotlyText.Places(figure.Y, b.Outliers))]),
        ["boxpoints"] = "outliers",
        ["fillcolor"] = ColorRamp.Tint(layer.Color),
        ["line"] = new JsonObject { ["color"] = layer.Color, ["width"] = 1.5 },
        ["marker"] = new JsonObject { ["color"] = layer.Color, ["size"] = 4, ["opacity"] = 0.5 },
    };

    private static JsonObject Cells(CartesianFigure figure, CellLayer layer)
    {
        var (rows, columns) = (layer.Z.GetLength(0), layer.Z.GetLength(1));
        var trace = new JsonObject
        {
            ["type"] = "heatmap",
            ["x"] = PlotlyText.Places(figure.X, Enumerable.Range(0, columns).Select(j => (j + 0.5) * layer.Width - 0.5)),
            ["y"] = PlotlyText.Places(figure.Y, Enumerable.Range(0, rows).Select(i => (i + 0.5) * layer.Height - 0.5)),
            ["z"] = new JsonArray([.. Enumerable.Range(0, rows).Select(i => (JsonNode)PlotlyText.Numbers(Enumerable.Range(0, columns).Select(j => layer.Z[i, j])))]),
            ["xgap"] = layer.Z.Length > CellPainter.MostElements ? 0 : 1,
            ["ygap"] = layer.Z.Length > CellPainter.MostElements ? 0 : 1,
            ["hovertemplate"] = "%{y}, %{x}: %{z}<extra></extra>",
        };
        AddColorScale(trace, figure.ColorKey!, "zmin", "zmax");
        if (!layer.Annotate) return trace;
        trace["text"] = new JsonArray([.. Enumerable.Range(0, rows).Select(i => (JsonNode)PlotlyText.Texts(Enumerable.Range(0, columns).Select(j => CellPainter.Short(layer.Z[i, j]))))]);
        trace["texttemplate"] = "%{text}";
        return trace;
    }

    private static void AddColorScale(JsonObject target, ColorKey key, string min, string max)
    {
        var stops = key.Ramp.Stops;
        target["colorscale"] = new JsonArray([.. stops.Select((color, i) => (JsonNode)new JsonArray((double)i / (stops.Count - 1), color))]);
        target[min] = key.Min;
        target[max] = key.Max;
        target["showscale"] = true;
        target["colorbar"] = new JsonObject { ["title"] = new JsonObject { ["text"] = PlotlyText.Escape(key.Title), ["font"] = new JsonObject { ["size"] = Theme.LabelSize } }, ["thickness"] = 12, ["outlinewidth"] = 0 };
    }

    // The box beside a hover label names the series; without one it would name a trace number.
    private static string Extra(Layer layer) => $"<extra>{PlotlyText.Escape(layer.Name)}</extra>";
}
