using System.Text;
using System.Xml;

namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>Text in XML.</summary>
internal static class XmlText
{
    /// <summary>Replaces the characters that XML 1.0 cannot hold; keys and messages may contain any.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }
}
