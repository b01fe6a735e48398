using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares text: the numbers in it within a tolerance, the rest exactly but for runs of white space.</summary>
internal sealed partial class TextComparer(NumberComparer numbers)
{
    public NumberComparer Numbers => numbers;

    /// <summary>Whether two texts say the same.</summary>
    public bool AreEqual(string expected, string actual)
    {
        if (expected == actual) return true;
        var (e, a) = (Tokens().Matches(expected), Tokens().Matches(actual));
        if (e.Count != a.Count) return false;
        for (var i = 0; i < e.Count; i++)
            if (!numbers.AreEqual(e[i].ValueSpan, a[i].ValueSpan)) return false;
        return true;
    }

    /// <summary>The lines that do not say the same; white space at line ends and empty lines at the end do not count.</summary>
    public IEnumerable<Difference> CompareLines(string what, string expected, string actual)
    {
        if (expected == actual) yield break;
        var (e, a) = (Lines(expected), Lines(actual));
        for (var i = 0; i < Math.Max(e.Length, a.Length); i++)
        {
            var (before, now) = (i < e.Length ? e[i] : "", i < a.Length ? a[i] : "");
            if (!AreEqual(before, now)) yield return new Difference(e.Length == 1 && a.Length == 1 ? what : $"{what}, line {i + 1}", before, now);
        }
    }

    // A number (with thousands separators or not), a word, or one other character. White space separates and is not compared.
    [GeneratedRegex(@"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?\.?\d+(?:[eE][-+]?\d+)?|[^\W\d]\w*|\S")]
    private static partial Regex Tokens();

    private static string[] Lines(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
}
