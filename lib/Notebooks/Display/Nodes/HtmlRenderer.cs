using System.Net;
using System.Text;

namespace Workspace.Notebooks.Display.Nodes;

/// <summary>Renders display nodes as HTML fragments without styles of their own; everything from objects is encoded.</summary>
internal static class HtmlRenderer
{
    public static string Render(DisplayNode node)
    {
        var html = new StringBuilder();
        Write(html, node);
        return html.ToString();
    }

    private static void Write(StringBuilder html, DisplayNode node)
    {
        switch (node)
        {
            case ScalarNode scalar: html.Append(Encode(scalar.Text)); break;
            case BundleNode bundle: html.Append(bundle.Html ?? Encode(bundle.Text)); break;
            case ExceptionNode exception: WriteException(html, exception); break;
            case ListNode list: WriteList(html, list); break;
            case TableNode table: WriteTable(html, table); break;
            case PropertiesNode properties: WriteProperties(html, properties); break;
        }
    }

    private static void WriteException(StringBuilder html, ExceptionNode node) =>
        html.Append("<details><summary>").Append(Encode(node.Summary)).Append("</summary><pre>").Append(Encode(node.Details)).Append("</pre></details>");

    private static void WriteList(StringBuilder html, ListNode node)
    {
        if (node.Items.All(item => item is ScalarNode))
        {
            html.Append(Encode(TextRenderer.RenderInline(node)));
            return;
        }
        html.Append("<table><thead><tr><th>#</th><th>value</th></tr></thead><tbody>");
        for (var i = 0; i < node.Items.Count; i++)
        {
            html.Append("<tr><th>").Append(i).Append("</th>");
            WriteCell(html, node.Items[i], right: false);
            html.Append("</tr>");
        }
        CloseTable(html, node.Omitted);
    }

    private static void WriteTable(StringBuilder html, TableNode node)
    {
        html.Append("<table><thead><tr>");
        foreach (var column in node.Columns) html.Append("<th>").Append(Encode(column)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in node.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) WriteCell(html, cell, right: cell is ScalarNode { Kind: ScalarKind.Number });
            html.Append("</tr>");
        }
        CloseTable(html, node.Omitted);
    }

    private static void WriteProperties(StringBuilder html, PropertiesNode node)
    {
        html.Append("<table><thead><tr><th colspan=\"2\">").Append(Encode(node.TypeName)).Append("</th></tr></thead><tbody>");
        foreach (var (name, value) in node.Members)
        {
            html.Append("<tr><th>").Append(Encode(name)).Append("</th>");
            WriteCell(html, value, right: false);
            html.Append("</tr>");
        }
        CloseTable(html, node.Omitted);
    }

    // Numbers align right only under each other: beside other kinds of values they would look torn off.
    private static void WriteCell(StringBuilder html, DisplayNode node, bool right)
    {
        html.Append(right ? "<td style=\"text-align: right\">" : "<td style=\"text-align: left\">");
        Write(html, node);
        html.Append("</td>");
    }

    private static void CloseTable(StringBuilder html, Omission omitted)
    {
        html.Append("</tbody></table>");
        if (omitted.Any) html.Append("<p>").Append(Encode(omitted.Note)).Append("</p>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
