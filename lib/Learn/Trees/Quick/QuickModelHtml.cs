using System.Globalization;
using System.Net;
using System.Text;

namespace Workspace.Learn.Trees.Quick;

/// <summary>A quick model's result for a notebook or report.</summary>
internal static class QuickModelHtml
{
    internal static string Of(QuickModelResult result)
    {
        var html = new StringBuilder("<div><p><b>").Append(WebUtility.HtmlEncode(QuickModelText.Heading(result))).Append("</b></p>");
        if (result.Confusion is { } confusion)
        {
            html.Append("<table><thead><tr><th>class</th><th>precision</th><th>recall</th><th>F1</th><th>rows</th></tr></thead><tbody>");
            for (var k = 0; k < confusion.Classes; k++)
                html.Append(CultureInfo.InvariantCulture, $"<tr><th>{WebUtility.HtmlEncode(confusion.ClassNames[k])}</th><td>{confusion.Precision(k):0.000}</td><td>{confusion.Recall(k):0.000}</td><td>{confusion.F1(k):0.000}</td><td>{confusion.Support(k)}</td></tr>");
            html.Append("</tbody></table>").Append(confusion.ToHtml());
        }
        return html.Append(Importances(result)).Append("</div>").ToString();
    }

    // Bars are plain boxes whose width is relative to the longest: no script, and the same in every front end.
    private static string Importances(QuickModelResult result)
    {
        var most = result.Importances.Select(importance => importance.Value).DefaultIfEmpty().Max();
        var html = new StringBuilder("<table><thead><tr><th>feature</th><th>importance</th><th></th></tr></thead><tbody>");
        foreach (var (feature, value) in result.Importances)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(feature)}</td><td style=\"text-align:right\">{value:0.000}</td><td style=\"min-width:200px\"><div style=\"background:#4c78a8;height:0.8em;width:{(most == 0 ? 0 : 100 * value / most):0.#}%\"></div></td></tr>");
        return html.Append("</tbody></table>").ToString();
    }
}
