using System.Text;

namespace Workspace.Notebooks.Documents;

/// <summary>How a notebook file lays out its JSON, so that saving it changes nothing but what was changed.</summary>
/// <param name="Indent">White space of one level; Jupyter writes one space.</param>
/// <param name="NewLine">The line end, <c>\n</c> as Jupyter writes or <c>\r\n</c>.</param>
/// <param name="EndsWithNewLine">Whether a line end closes the file, as Jupyter writes.</param>
public sealed record JsonLayout(string Indent, string NewLine, bool EndsWithNewLine)
{
    /// <summary>What Jupyter writes: one space per level, <c>\n</c>, a line end at the end.</summary>
    public static JsonLayout Jupyter { get; } = new(" ", "\n", true);

    internal static JsonLayout Detect(ReadOnlySpan<byte> utf8)
    {
        var firstBreak = utf8.IndexOf((byte)'\n');
        if (firstBreak < 0) return Jupyter;
        var newLine = firstBreak > 0 && utf8[firstBreak - 1] == '\r' ? "\r\n" : "\n";
        var rest = utf8[(firstBreak + 1)..];
        var indent = rest[..Math.Max(0, rest.IndexOfAnyExcept((byte)' ', (byte)'\t'))];
        return new JsonLayout(indent.IsEmpty ? Jupyter.Indent : Encoding.ASCII.GetString(indent), newLine, utf8[^1] == '\n');
    }
}
