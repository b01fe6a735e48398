using System.Text;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>A line of source with a marker below a part of it.</summary>
/// <param name="Line">The line without tabs, or the part of it around the place.</param>
/// <param name="Marker">Spaces, then a caret below each character of the place.</param>
internal sealed record SourceExcerpt(string Line, string Marker)
{
    private const int MaxLength = 140;
    private const int MaxBefore = 60;
    private const string Tab = "    ";

    /// <summary>Cuts an excerpt.</summary>
    /// <param name="line">The line as written.</param>
    /// <param name="start">Where the place begins in it.</param>
    /// <param name="length">How long it is; what goes beyond the line is left out.</param>
    public static SourceExcerpt Of(string line, int start, int length)
    {
        var from = line.Length > MaxLength && start > MaxBefore ? start - MaxBefore : 0;
        var to = Math.Min(line.Length, from + MaxLength);
        var text = new StringBuilder(from > 0 ? "…" : "");
        var marker = new StringBuilder(from > 0 ? " " : "");
        for (var i = from; i < to; i++)
        {
            var shown = line[i] == '\t' ? Tab : line[i].ToString();
            text.Append(shown);
            marker.Append(i >= start && i < start + length ? '^' : ' ', shown.Length);
        }
        if (to < line.Length) text.Append('…');
        var carets = marker.ToString().TrimEnd();
        // What is missing is missing behind the last character, where there is nothing to mark.
        return new SourceExcerpt(text.ToString(), carets.EndsWith('^') ? carets : new string(' ', WidthOf(line, from, start) + (from > 0 ? 1 : 0)) + "^");
    }

    private static int WidthOf(string line, int from, int to)
    {
        var width = 0;
        for (var i = from; i < Math.Min(to, line.Length); i++) width += line[i] == '\t' ? Tab.Length : 1;
        return width;
    }
}
