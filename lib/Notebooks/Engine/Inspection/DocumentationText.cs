using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>Turns the elements of documentation comments into Markdown that reads well as plain text too.</summary>
internal static partial class DocumentationText
{
    public static string Of(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        Append(text, element.Nodes());
        return Paragraphs().Replace(text.ToString().Trim(), "\n\n");
    }

    private static void Append(StringBuilder text, IEnumerable<XNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is XText words) text.Append(WhiteSpace().Replace(words.Value, " "));
            else if (node is XElement element) Append(text, element);
        }
    }

    private static void Append(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref":
                text.Append(Reference(element));
                break;
            case "c":
                text.Append('`').Append(element.Value).Append('`');
                break;
            case "code":
                text.Append("\n\n```csharp\n").Append(element.Value.Trim('\r', '\n')).Append("\n```\n\n");
                break;
            case "para" or "br":
                text.Append("\n\n");
                Append(text, element.Nodes());
                text.Append("\n\n");
                break;
            case "item":
                text.Append("\n- ");
                foreach (var part in element.Elements())
                {
                    if (part.Name.LocalName == "description" && part.PreviousNode is not null && element.Element("term") is not null) text.Append(": ");
                    Append(text, part.Nodes());
                }
                break;
            case "listheader" or "example":
                break;
            default:
                Append(text, element.Nodes());
                break;
        }
    }

    private static string Reference(XElement element)
    {
        if (element.Value.Length > 0) return element.Value;
        if (element.Attribute("href") is { } address) return address.Value;
        var name = (element.Attribute("langword") ?? element.Attribute("name"))?.Value ?? ShortName(element.Attribute("cref")?.Value ?? "");
        return name.Length > 0 ? $"`{name}`" : "";
    }

    /// <summary>What a reader calls a documentation id: <c>Type</c> or <c>Type.Member</c>.</summary>
    public static string ShortName(string cref)
    {
        var isType = cref.StartsWith("T:", StringComparison.Ordinal) || cref.StartsWith("N:", StringComparison.Ordinal);
        var name = cref.Length > 1 && cref[1] == ':' ? cref[2..] : cref;
        name = Arity().Replace(name.Split('(')[0], "").Replace(".#ctor", "", StringComparison.Ordinal);
        var parts = name.Split('.');
        return string.Join('.', parts[^Math.Min(isType ? 1 : 2, parts.Length)..]);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[ \t]*\n[ \t]*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"``?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Arity();
}
