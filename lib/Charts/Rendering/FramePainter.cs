using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Draws what stands around the plot: the title and the legend above it, the notes below.</summary>
internal static class FramePainter
{
    private const int MostTitleLines = 2, MostNoteLines = 2;
    private const double TitleLine = 20, NoteLine = 15;

    /// <summary>Draws the frame and returns the room left for the plot.</summary>
    public static Rect Paint(SvgWriter svg, Figure figure, Rect room)
    {
        room = PaintTitle(svg, figure.Title, room);
        if (figure is CartesianFigure cartesian) room = LegendPainter.Paint(svg, cartesian, room);
        return PaintNotes(svg, figure.Notes, room);
    }

    private static Rect PaintTitle(SvgWriter svg, string title, Rect room)
    {
        if (title.Length == 0) return room;
        var lines = FontMetrics.Wrap(title, Theme.TitleSize, room.Width, MostTitleLines, bold: true);
        for (var i = 0; i < lines.Count; i++)
            svg.Text(lines[i], room.X, room.Y + Theme.TitleSize - 2 + i * TitleLine, size: Theme.TitleSize, bold: true);
        return room.Inset(0, lines.Count * TitleLine + 6, 0, 0);
    }

    private static Rect PaintNotes(SvgWriter svg, IReadOnlyList<string> notes, Rect room)
    {
        string[] lines = [.. notes.SelectMany(note => FontMetrics.Wrap(note, Theme.NoteSize, room.Width, MostNoteLines))];
        if (lines.Length == 0) return room;
        var height = lines.Length * NoteLine + 6;
        for (var i = 0; i < lines.Length; i++)
            svg.Text(lines[i], room.X, room.Bottom - height + 6 + (i + 1) * NoteLine - 3, size: Theme.NoteSize, fill: Theme.SoftInk);
        return room.Inset(0, 0, 0, height);
    }
}
