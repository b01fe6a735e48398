using System.Net;
using System.Text;
using Workspace.Core.Tables;

namespace Workspace.Frames.Display;

/// <summary>Draws a preview as an HTML table whose style reaches nothing else and fits light and dark pages.</summary>
internal static class HtmlTable
{
    // Colours are shares of the page's own text colour, so the table follows any theme.
    private const string Style = """
        <style>
        .workspace-frame{overflow-x:auto;font:13px/1.45 system-ui,sans-serif;margin:.3em 0}
        .workspace-frame table{color:inherit;font:inherit;border-collapse:collapse;margin:0;border:0;font-variant-numeric:tabular-nums}
        .workspace-frame th,.workspace-frame td{padding:3px 10px;border:0;text-align:left;white-space:nowrap;background:none;color:inherit}
        .workspace-frame thead th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid color-mix(in srgb,currentColor 45%,transparent)}
        .workspace-frame thead small{display:block;font-weight:400;font-size:11px;opacity:.6}
        .workspace-frame tbody tr:nth-child(even){background:color-mix(in srgb,currentColor 5%,transparent)}
        .workspace-frame tbody tr:hover{background:color-mix(in srgb,currentColor 10%,transparent)}
        .workspace-frame .n{text-align:right}
        .workspace-frame .m{opacity:.4;font-style:italic}
        .workspace-frame .g{opacity:.55;text-align:center;font-weight:400}
        .workspace-frame p{margin:.4em 0 0;font-size:12px;opacity:.65}
        </style>
        """;

    /// <summary>Draws a preview.</summary>
    /// <param name="preview">What to draw.</param>
    public static string Draw(FramePreview preview)
    {
        var html = new StringBuilder("<div class=\"workspace-frame\">").Append(Style).Append("<table><thead><tr>");
        ForEachColumn(preview, html, column => html
            .Append(column.Schema.IsNumeric ? "<th class=\"n\">" : "<th>").Append(WebUtility.HtmlEncode(column.Schema.Name))
            .Append("<small title=\"").Append(WebUtility.HtmlEncode(column.Schema.TypeName)).Append("\">").Append(WebUtility.HtmlEncode(ShortType.Of(column.Schema))).Append("</small></th>"), $"<th class=\"g\">{preview.Gap}</th>");
        html.Append("</tr></thead><tbody>");
        for (var row = 0; row < preview.Rows; row++)
        {
            html.Append("\n<tr>");
            ForEachColumn(preview, html, column => AppendCell(html, column, row), "<td class=\"g\">…</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table><p>").Append(preview.Summary).Append("</p></div>").ToString();
    }

    private static void AppendCell(StringBuilder html, TableColumn column, int row)
    {
        var kind = (column.Schema.IsNumeric ? "n" : "") + (column.IsMissing(row) ? " m" : "");
        html.Append(kind.Length == 0 ? "<td>" : $"<td class=\"{kind.Trim()}\">").Append(WebUtility.HtmlEncode(CellText.Of(column, row))).Append("</td>");
    }

    private static void ForEachColumn(FramePreview preview, StringBuilder html, Action<TableColumn> draw, string gap)
    {
        for (var i = 0; i < preview.Columns.Count; i++)
        {
            if (preview.HiddenColumns > 0 && i == preview.HiddenAfter) html.Append(gap);
            draw(preview.Columns[i]);
        }
    }
}
