using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Plotly;

/// <summary>Writes slices as a trace.</summary>
internal static class PlotlyPie
{
    public static JsonObject Trace(PieFigure figure) => new()
    {
        ["type"] = "pie",
        ["labels"] = PlotlyText.Texts(figure.Slices.Select(s => s.Label)),
        ["values"] = PlotlyText.Numbers(figure.Slices.Select(s => s.Value)),
        ["hole"] = figure.Hole,
        ["sort"] = false,
        ["direction"] = "clockwise",
        ["textinfo"] = "percent",
        ["textposition"] = "inside",
        ["hovertemplate"] = "%{label}: %{value:,} (%{percent})<extra></extra>",
        ["marker"] = new JsonObject
        {
            ["colors"] = new JsonArray([.. figure.Slices.Select(s => (JsonNode?)s.Color)]),
            ["line"] = new JsonObject { ["color"] = Theme.Background, ["width"] = 1.5 },
        },
        ["insidetextfont"] = new JsonObject { ["color"] = new JsonArray([.. figure.Slices.Select(s => (JsonNode?)ColorRamp.TextOn(s.Color))]) },
    };
}
