using System.Text;

namespace Workspace.Charts.Rendering;

/// <summary>Makes any text safe inside XML and HTML.</summary>
internal static class Markup
{
    /// <summary>Escapes for element content and quoted attributes; characters that XML cannot hold become U+FFFD, line breaks spaces.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                '\t' or '\n' or '\r' => result.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF or (>= 0x7F and <= 0x9F) => result.Append('\uFFFD'),
                _ => result.Append(rune.ToString()),
            };
        }
        return result.ToString();
    }
}
