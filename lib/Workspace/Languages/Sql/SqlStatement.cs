namespace Workspace.Languages.Sql;

/// <summary>One statement of a cell.</summary>
/// <param name="Text">The statement without its semicolon.</param>
/// <param name="Start">Where it begins in the cell.</param>
internal sealed record SqlStatement(string Text, int Start)
{
    /// <summary>Cuts a text at semicolons that stand outside strings, quoted names and comments.</summary>
    public static IReadOnlyList<SqlStatement> Split(string text)
    {
        var statements = new List<SqlStatement>();
        var start = 0;
        var hasCode = false;
        for (var at = 0; at < text.Length;)
        {
            var next = Skip(text, at, out var isComment);
            if (text[at] == ';')
            {
                Add(statements, text, start, at, hasCode);
                (start, hasCode) = (next, false);
            }
            else if (!isComment && !char.IsWhiteSpace(text[at]))
            {
                if (!hasCode) start = at;
                hasCode = true;
            }
            at = next;
        }
        Add(statements, text, start, text.Length, hasCode);
        return statements;
    }

    private static void Add(List<SqlStatement> statements, string text, int start, int end, bool hasCode)
    {
        if (hasCode) statements.Add(new SqlStatement(text[start..end].TrimEnd(), start));
    }

    // The end of what begins here: a string, a quoted name, a comment, or one character.
    private static int Skip(string text, int at, out bool isComment)
    {
        isComment = At(text, at, "--") || At(text, at, "/*");
        if (At(text, at, "--")) return End(text, at, "\n");
        if (At(text, at, "/*")) return End(text, at + 2, "*/");
        if (text[at] is '\'' or '"') return End(text, at + 1, text[at].ToString());
        if (text[at] == '$' && text.IndexOf('$', at + 1) is var close and > 0 && text[(at + 1)..close].All(char.IsLetterOrDigit) && !char.IsAsciiDigit(text[at + 1]))
            return End(text, close + 1, text[at..(close + 1)]);
        return at + 1;
    }

    private static bool At(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static int End(string text, int from, string mark) =>
        text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : text.Length;
}
