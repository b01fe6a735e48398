using System.Text;

namespace Workspace.Notebooks.Languages.Arguments;

/// <summary>Splits a magic's line into words.</summary>
internal static class Words
{
    /// <summary>Words at blanks; quotes hold a word together, and a JSON object or array stays one word as it is written.</summary>
    /// <exception cref="MagicArgumentException">A quote or bracket is not closed.</exception>
    public static IReadOnlyList<string> Split(string name, string text)
    {
        var words = new List<string>();
        for (var at = SkipBlanks(text, 0); at < text.Length; at = SkipBlanks(text, at)) words.Add(Read(name, text, ref at));
        return words;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static string Read(string name, string text, ref int at)
    {
        var word = new StringBuilder();
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] is '"' or '\'' && (word.Length == 0 || word[^1] is ':' or '=')) ReadQuoted(name, text, ref at, word);
            else if (text[at] is '{' or '[' && (word.Length == 0 || word[^1] is ':' or '=')) ReadBrackets(name, text, ref at, word);
            else word.Append(text[at++]);
        }
        return word.ToString();
    }

    private static void ReadQuoted(string name, string text, ref int at, StringBuilder word)
    {
        var quote = text[at++];
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == quote || text[at + 1] == '\\')) at++;
            word.Append(text[at++]);
        }
        if (at == text.Length) throw new MagicArgumentException(name, $"A quote is not closed: {text.Trim()}.");
        at++;
    }

    private static void ReadBrackets(string name, string text, ref int at, StringBuilder word)
    {
        var depth = 0;
        var quoted = false;
        do
        {
            if (at == text.Length) throw new MagicArgumentException(name, $"A bracket is not closed: {text.Trim()}.");
            var c = text[at];
            if (quoted && c == '\\' && at + 1 < text.Length) word.Append(text[at++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is '{' or '[') depth++;
            else if (!quoted && c is '}' or ']') depth--;
            word.Append(text[at++]);
        }
        while (depth > 0);
    }
}
