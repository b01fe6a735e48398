using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes a figure as plotly.js has it: traces under <c>data</c>, everything around them under <c>layout</c>.</summary>
internal static class PlotlyFigure
{
    private const int NoteHeight = 16;

    public static JsonObject Of(Figure figure)
    {
        var layout = Frame(figure);
        var data = figure switch
        {
            CartesianFigure cartesian => Cartesian(cartesian, layout),
            PieFigure pie => [PlotlyPie.Trace(pie)],
            TableFigure table => [PlotlyTable.Trace(table)],
            _ => throw new NotSupportedException($"plotly.js figures are not written of {figure.GetType().Name}."),
        };
        return new JsonObject { ["data"] = data, ["layout"] = layout };
    }

    private static JsonArray Cartesian(CartesianFigure figure, JsonObject layout)
    {
        PlotlyAxes.Add(figure, layout);
        var data = new JsonArray();
        for (var panel = 0; panel < figure.Panels.Count; panel++)
            foreach (var layer in figure.Panels[panel].Layers)
                data.Add(PlotlyTraces.Of(figure, layer, panel));
        return data;
    }

    private static JsonObject Frame(Figure figure)
    {
        var annotations = new JsonArray();
        for (var i = 0; i < figure.Notes.Count; i++) annotations.Add(Note(figure, i));
        return new JsonObject
        {
            ["title"] = new JsonObject
            {
                ["text"] = PlotlyText.Escape(figure.Title), ["x"] = 0, ["xref"] = "container", ["pad"] = new JsonObject { ["l"] = 16 },
                ["font"] = new JsonObject { ["size"] = Theme.TitleSize, ["weight"] = 600 },
            },
            ["width"] = figure.Width,
            ["height"] = figure.Height,
            ["font"] = new JsonObject { ["family"] = Theme.FontFamily, ["size"] = Theme.LabelSize, ["color"] = Theme.Ink },
            ["paper_bgcolor"] = Theme.Background,
            ["plot_bgcolor"] = Theme.Background,
            ["separators"] = ".,",
            ["margin"] = new JsonObject { ["l"] = 64, ["r"] = 24, ["t"] = figure.Title.Length > 0 ? 64 : 32, ["b"] = 56 + NoteHeight * figure.Notes.Count },
            ["annotations"] = annotations,
        };
    }

    // Notes stand in the bottom margin, counted from the picture's lower edge.
    private static JsonObject Note(Figure figure, int index) => new()
    {
        ["text"] = PlotlyText.Escape(figure.Notes[index]), ["showarrow"] = false, ["align"] = "left",
        ["xref"] = "paper", ["x"] = 0, ["xanchor"] = "left", ["xshift"] = -48,
        ["yref"] = "container", ["y"] = (double)((figure.Notes.Count - index - 1) * NoteHeight + 6) / figure.Height, ["yanchor"] = "bottom",
        ["font"] = new JsonObject { ["size"] = Theme.NoteSize, ["color"] = Theme.SoftInk },
    };
}
