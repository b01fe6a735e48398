using System.Net;
using System.Text;
using Workspace.Core.Display;

namespace Workspace.Learn.Metrics;

public sealed partial class ConfusionMatrix
{
    /// <summary>Shows the counts as a table: rows are true classes, columns predicted ones.</summary>
    /// <returns>Text and HTML.</returns>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).With(MimeTypes.Html, ToHtml());

    /// <summary>The counts as a text table.</summary>
    /// <returns>One line per true class, under a line of predicted ones.</returns>
    public override string ToString()
    {
        var rows = new List<string[]> { Header() };
        for (var a = 0; a < Classes; a++) rows.Add([ClassNames[a], .. Enumerable.Range(0, Classes).Select(p => Show(_counts[a, p]))]);
        var widths = Enumerable.Range(0, Classes + 1).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])))));
    }

    internal string ToHtml()
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var name in Header()) html.Append("<th>").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        for (var a = 0; a < Classes; a++)
        {
            html.Append("<tr><th>").Append(WebUtility.HtmlEncode(ClassNames[a])).Append("</th>");
            for (var p = 0; p < Classes; p++) html.Append(Cell(a, p));
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    // The tint is the share of the true class; translucent, so that it reads on light and on dark pages.
    private string Cell(int a, int p)
    {
        var share = Ratio(_counts[a, p], _actual[a]);
        return FormattableString.Invariant($"<td style=\"text-align:right;background:rgba({(a == p ? "46,125,50" : "198,40,40")},{0.5 * share:0.##})\">{_counts[a, p]}</td>");
    }

    private string[] Header() => ["true \\ predicted", .. ClassNames];

    private static string Show(long count) => FormattableString.Invariant($"{count}");
}
