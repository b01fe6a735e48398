using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Plotly;

/// <summary>Writes slices as a figure.</summary>
internal static class PlotlyPie
{
    private const double LeastHoleWithTotal = 0.4;

    /// <summary>Completes a figure around the slices.</summary>
    public static JsonObject Figure(PieFigure figure, JsonObject layout)
    {
        if (figure.Hole >= LeastHoleWithTotal)
            layout["annotations"]!.AsArray().Add(new JsonObject
            {
                ["text"] = $"<b>{PlotlyText.Escape(NumberFormat.Value(figure.Total))}</b><br>total",
                ["showarrow"] = false,
                ["xref"] = "paper",
                ["x"] = 0.5,
                ["yref"] = "paper",
                ["y"] = 0.5,
                ["font"] = new JsonObject { ["size"] = Theme.TitleSize },
            });
        return new JsonObject { ["data"] = new JsonArray(Trace(figure)), ["layout"] = layout };
    }

    private static JsonObject Trace(PieFigure figure) => new()
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
