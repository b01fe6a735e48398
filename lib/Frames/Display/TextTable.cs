using System.Text;

namespace Workspace.Frames.Display;

/// <summary>Draws a preview as plain text.</summary>
internal static class TextTable
{
    private const string Gutter = "  ";

    /// <summary>Draws a preview.</summary>
    /// <param name="preview">What to draw.</param>
    public static string Draw(FramePreview preview)
    {
        List<(string[] Cells, bool IsRight)> columns = [];
        for (var i = 0; i < preview.Columns.Count; i++)
        {
            if (preview.HiddenColumns > 0 && i == preview.HiddenAfter) columns.Add(([preview.Gap, "", .. Enumerable.Repeat("…", preview.Rows)], false));
            var column = preview.Columns[i];
            string[] cells = [column.Schema.Name, ShortType.Of(column.Schema), .. Enumerable.Range(0, preview.Rows).Select(row => CellText.Of(column, row))];
            columns.Add((cells, column.Schema.IsNumeric));
        }
        var widths = columns.Select(column => column.Cells.Max(cell => cell.Length)).ToArray();
        var text = new StringBuilder();
        for (var line = 0; line < preview.Rows + 2; line++)
        {
            var cells = columns.Select((column, i) => column.IsRight ? column.Cells[line].PadLeft(widths[i]) : column.Cells[line].PadRight(widths[i]));
            text.Append(string.Join(Gutter, cells).TrimEnd()).Append('\n');
            if (line == 1) text.Append(string.Join(Gutter, widths.Select(width => new string('─', width)))).Append('\n');
        }
        return text.Append(preview.Summary).ToString();
    }
}
