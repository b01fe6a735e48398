using System.Globalization;
using System.Text;
using Workspace.Charts.Figures;

namespace Workspace.Charts.Rendering;

/// <summary>Writes a table as an HTML table, which unlike a picture can be read aloud, selected and copied.</summary>
internal static class TableHtml
{
    public static string Render(TableFigure figure)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table style=\"border-collapse:collapse;font:12px {Theme.FontFamily};color:{Theme.Ink};background:{Theme.Background}\">\n");
        if (figure.Title.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<caption style=\"text-align:left;font-size:16px;font-weight:600;padding:4px 8px\">{Markup.Escape(figure.Title)}</caption>\n");
        html.Append("<thead><tr>");
        foreach (var column in figure.Columns) Cell(html, "th", column.Head, column.AlignRight, Theme.AxisLine);
        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < figure.Rows; row++)
        {
            html.Append("<tr>");
            foreach (var column in figure.Columns) Cell(html, "td", column.Cells[row], column.AlignRight, Theme.Grid);
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
        foreach (var note in figure.Notes) html.Append(CultureInfo.InvariantCulture, $"<p style=\"font:11px {Theme.FontFamily};color:{Theme.SoftInk}\">{Markup.Escape(note)}</p>\n");
        return html.ToString();
    }

    private static void Cell(StringBuilder html, string element, string text, bool right, string rule) =>
        html.Append(CultureInfo.InvariantCulture, $"<{element} style=\"text-align:{(right ? "right" : "left")};padding:4px 8px;border-bottom:1px solid {rule}\">{Markup.Escape(text)}</{element}>");
}
