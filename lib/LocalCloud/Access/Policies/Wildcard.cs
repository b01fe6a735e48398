namespace Workspace.LocalCloud.Access.Policies;

/// <summary>
/// Matches texts against patterns in which <see cref="Any"/> stands for any run of characters and <see cref="One"/> for one.
/// A policy's own <c>*</c> and <c>?</c> become these marks before variables are filled in, so that a star in a value stays a star.
/// </summary>
internal static class Wildcard
{
    /// <summary>Any run of characters, also none.</summary>
    public const char Any = '\u0001';

    /// <summary>Exactly one character.</summary>
    public const char One = '\u0002';

    /// <summary>Turns <c>*</c> and <c>?</c> into marks.</summary>
    public static string Mark(string pattern) => pattern.Replace('*', Any).Replace('?', One);

    /// <summary>Turns marks into <c>*</c> and <c>?</c> again.</summary>
    public static string Unmark(string pattern) => pattern.Replace(Any, '*').Replace(One, '?');

    /// <summary>Whether the whole text fits the marked pattern; takes time in proportion to both lengths at the most.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == Any) (star, retry) = (p++, t);
            else if (p < pattern.Length && (pattern[p] == One || AreEqual(pattern[p], text[t], ignoreCase))) (p, t) = (p + 1, t + 1);
            else if (star >= 0) (p, t) = (star + 1, ++retry);
            else return false;
        }
        while (p < pattern.Length && pattern[p] == Any) p++;
        return p == pattern.Length;
    }

    /// <summary>Whether an ARN fits a marked pattern, part by part: a wildcard never reaches over one of the first five colons.</summary>
    public static bool MatchesArn(string pattern, string arn)
    {
        if (pattern.Length == 1 && pattern[0] == Any) return true;
        var (patterns, parts) = (pattern.Split(':', 6), arn.Split(':', 6));
        if (patterns.Length != parts.Length) return false;
        for (var i = 0; i < parts.Length; i++)
            if (!Matches(patterns[i], parts[i])) return false;
        return true;
    }

    private static bool AreEqual(char a, char b, bool ignoreCase) => a == b || ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
