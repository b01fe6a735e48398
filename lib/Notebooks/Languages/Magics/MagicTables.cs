using System.Net;
using System.Text;
using Workspace.Core.Display;

namespace Workspace.Notebooks.Languages.Magics;

/// <summary>Small tables of text that are shown whole, whatever the limits of ordinary displays.</summary>
internal static class MagicTables
{
    public static MimeBundle Create(IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        List<string[]> all = [[.. header], .. rows];
        var widths = Enumerable.Range(0, header.Count).Select(i => all.Max(row => row[i].Length)).ToList();
        var text = string.Join('\n', all.Select(row => string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()));
        var html = new StringBuilder("<table><thead>").Append(Row("th", all[0])).Append("</thead><tbody>");
        foreach (var row in all.Skip(1)) html.Append(Row("td", row));
        return new MimeBundle(text).With(MimeTypes.Html, html.Append("</tbody></table>").ToString());
    }

    private static string Row(string tag, string[] cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag} style=\"text-align:left\">{WebUtility.HtmlEncode(cell)}</{tag}>"))}</tr>";
}
