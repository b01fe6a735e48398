using System.Text.Json.Nodes;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;

namespace Workspace.Charts.Plotly;

/// <summary>Writes a figure as plotly.js has it: traces under <c>data</c>, everything around them under <c>layout</c>.</summary>
internal static class PlotlyFigure
{
    private const double NoteHeight = 16;

    public static JsonObject Of(Figure figure) => figure switch
    {
        CartesianFigure cartesian => Cartesian(cartesian),
        PieFigure pie => PlotlyPie.Figure(pie, Frame(figure, left: 24, below: 12)),
        TableFigure table => PlotlyTable.Figure(table, Frame(figure, left: Theme.Padding, below: 0)),
        _ => throw new NotSupportedException($"plotly.js figures are not written of {figure.GetType().Name}."),
    };

    private static JsonObject Cartesian(CartesianFigure figure)
    {
        // The static picture's layout knows how much room the labels need.
        var panels = PanelLayout.Of(figure, new Rect(0, 0, figure.Width, figure.Height));
        var layout = Frame(figure, panels.Left + 32, panels.XLabels.Height + 28);
        PlotlyAxes.Add(figure, panels, layout);
        var data = new JsonArray();
        for (var panel = 0; panel < figure.Panels.Count; panel++)
            foreach (var layer in figure.Panels[panel].Layers)
                data.Add(PlotlyTraces.Of(figure, layer, panel));
        return new JsonObject { ["data"] = data, ["layout"] = layout };
    }

    // What all figures share: the title, the font, and the notes in the bottom margin, below what else stands there.
    private static JsonObject Frame(Figure figure, double left, double below)
    {
        var annotations = new JsonArray();
        for (var i = 0; i < figure.Notes.Count; i++)
            annotations.Add(Annotation(figure.Notes[i], "paper", 0, "left", Theme.Padding - left, -below - i * NoteHeight, Theme.NoteSize, Theme.SoftInk));
        return new JsonObject
        {
            ["title"] = new JsonObject
            {
                ["text"] = PlotlyText.Escape(figure.Title),
                ["x"] = 0,
                ["xref"] = "container",
                ["pad"] = new JsonObject { ["l"] = Theme.Padding },
                ["font"] = new JsonObject { ["size"] = Theme.TitleSize, ["weight"] = 600 },
            },
            ["width"] = figure.Width,
            ["height"] = figure.Height,
            ["font"] = new JsonObject { ["family"] = Theme.FontFamily, ["size"] = Theme.LabelSize, ["color"] = Theme.Ink },
            ["paper_bgcolor"] = Theme.Background,
            ["separators"] = ".,",
            ["margin"] = new JsonObject
            {
                ["l"] = Math.Round(left),
                ["r"] = 24,
                ["t"] = figure.Title.Length > 0 ? 64 : 32,
                ["b"] = Math.Round(below + 8 + NoteHeight * figure.Notes.Count),
            },
            ["annotations"] = annotations,
        };
    }

    /// <summary>A text below the plot, its upper edge so many pixels under it.</summary>
    public static JsonObject Annotation(string text, string xref, double x, string anchor, double shiftX, double shiftY, double size, string color) => new()
    {
        ["text"] = PlotlyText.Escape(text),
        ["showarrow"] = false,
        ["xref"] = xref,
        ["x"] = x,
        ["xanchor"] = anchor,
        ["xshift"] = Math.Round(shiftX),
        ["yref"] = "paper",
        ["y"] = 0,
        ["yanchor"] = "top",
        ["yshift"] = Math.Round(shiftY),
        ["font"] = new JsonObject { ["size"] = size, ["color"] = color },
    };
}
