using System.Net;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>A table in HTML as rows of text.</summary>
internal sealed partial record HtmlTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables of a fragment, and the text around them.</summary>
    public static (IReadOnlyList<HtmlTable> Tables, string Prose) Extract(string html)
    {
        var tables = Tables().Matches(html).Select(match => Parse(match.Value)).ToList();
        return (tables, TextOf(Tables().Replace(html, "\n")));
    }

    /// <summary>The text of a fragment without its markup; blocks begin new lines.</summary>
    public static string TextOf(string html)
    {
        var text = Invisible().Replace(html, "");
        text = Blocks().Replace(text, "\n");
        return BlankLines().Replace(WebUtility.HtmlDecode(Tags().Replace(text, "")), "\n").Trim();
    }

    private static HtmlTable Parse(string html) =>
        new([.. RowMarks().Matches(html).Select(row => (IReadOnlyList<string>)[.. CellMarks().Matches(row.Value).Select(cell => TextOf(cell.Groups["text"].Value))])]);

    [GeneratedRegex("<table.*?</table>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<tr[ >].*?(?=<tr[ >]|</table>)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex RowMarks();

    [GeneratedRegex("<(?:td|th)(?:\\s[^>]*)?>(?<text>.*?)(?=<td|<th|</td|</th|</tr|</table|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CellMarks();

    [GeneratedRegex("<(?<tag>style|script)\\b.*?</\\k<tag>>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Invisible();

    [GeneratedRegex("<(?:br|/p|/div|/li|/h\\d|/pre|/summary)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex BlankLines();
}
