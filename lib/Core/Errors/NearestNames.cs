namespace Workspace.Core.Errors;

/// <summary>Finds the existing names a mistyped one was probably meant to be.</summary>
public static class NearestNames
{
    /// <summary>
    /// The names within an edit distance of a third of the name's length (at least 2), nearest first. Case is ignored;
    /// swapping two neighbours counts as one edit (optimal string alignment).
    /// </summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="existing">The names that exist.</param>
    /// <param name="most">How many to return at the most; default 3.</param>
    /// <returns>The nearest names, or none.</returns>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> existing, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(existing);
        var limit = Math.Max(2, name.Length / 3);
        return [.. existing
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            // A distance as long as the candidate itself would mean that nothing matches.
            .Where(pair => pair.distance <= limit && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => pair.candidate)];
    }

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
