using System.Net;
using System.Text;

namespace Workspace.Flows.Display;

/// <summary>A small table of texts, drawn as aligned plain text or as an HTML fragment; all cells are escaped there.</summary>
internal sealed class ReportTable(params string[] headers)
{
    // Wider cells would break the lines of a terminal.
    private const int WidestTextCell = 120;

    private readonly List<string[]> _rows = [];
    private readonly List<string?> _rowColours = [];
    private readonly Dictionary<int, string> _columnColours = [];

    /// <summary>Columns with these numbers are drawn right-aligned.</summary>
    public HashSet<int> NumberColumns { get; init; } = [];

    public ReportTable Add(params string[] cells) => AddColoured(null, cells);

    public ReportTable AddColoured(string? colour, params string[] cells)
    {
        _rows.Add(cells);
        _rowColours.Add(colour);
        return this;
    }

    /// <summary>Gives a column a background in HTML.</summary>
    public void Colour(int column, string colour) => _columnColours[column] = colour;

    public string ToText()
    {
        var widths = headers.Select((header, i) => _rows.Select(row => Cut(row[i]).Length).Append(header.Length).Max()).ToArray();
        var text = new StringBuilder();
        AppendLine(text, headers, widths);
        foreach (var row in _rows) AppendLine(text, row, widths);
        return text.ToString().TrimEnd('\n');
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse\"><thead><tr>");
        for (var i = 0; i < headers.Length; i++) AppendCell(html, "th", headers[i], i, null);
        html.Append("</tr></thead><tbody>");
        for (var r = 0; r < _rows.Count; r++)
        {
            html.Append("<tr>");
            for (var i = 0; i < headers.Length; i++) AppendCell(html, "td", _rows[r][i], i, _rowColours[r]);
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void AppendLine(StringBuilder text, string[] cells, int[] widths)
    {
        var line = cells.Select((cell, i) => NumberColumns.Contains(i) ? Cut(cell).PadLeft(widths[i]) : Cut(cell).PadRight(widths[i]));
        text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
    }

    private void AppendCell(StringBuilder html, string tag, string cell, int column, string? rowColour)
    {
        var align = NumberColumns.Contains(column) ? "right" : "left";
        var colour = _columnColours.GetValueOrDefault(column) ?? rowColour;
        var background = colour is null ? "" : $";background:{colour}";
        html.Append('<').Append(tag).Append(" style=\"padding:2px 8px;text-align:").Append(align).Append(background).Append("\">")
            .Append(Escape(cell)).Append("</").Append(tag).Append('>');
    }

    private static string Cut(string cell)
    {
        var line = cell.ReplaceLineEndings(" ");
        return line.Length <= WidestTextCell ? line : string.Concat(line.AsSpan(0, WidestTextCell - 1), "…");
    }
}
