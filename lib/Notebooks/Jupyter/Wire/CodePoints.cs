namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Converts positions: the wire counts Unicode code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 offset of a code point position; positions outside the text are moved to its ends.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0 && at < text.Length; codePoints--) at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>The code point position of a UTF-16 offset; one between the halves of a pair counts the pair.</summary>
    public static int FromUtf16(string text, int offset)
    {
        var count = 0;
        for (var at = 0; at < Math.Min(offset, text.Length); count++) at += IsPair(text, at) ? 2 : 1;
        return count;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
