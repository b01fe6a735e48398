namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Whether typed letters stand for a name: as its beginning, or as the beginnings of its words (<c>WL</c>, <c>wrLi</c> for <c>WriteLine</c>).</summary>
internal static class NameMatch
{
    // Nobody types more letters of words than this; longer text has to be the beginning.
    private const int MaxHumps = 64;

    /// <summary>How well they fit: 0 best, null not at all.</summary>
    public static int? Rank(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal)) return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return 1;
        return name.Length > 0 && Same(name[0], typed[0]) && typed.Length <= Math.Min(name.Length, MaxHumps) && IsHumps(name, typed) ? 2 : null;
    }

    // Each typed letter goes on with the current word or begins a later one. Bit i of a set: the first i letters may be spent here.
    private static bool IsHumps(string name, string typed)
    {
        // spent: letters matched with the last one right before this place; gone: with the last one anywhere before.
        UInt128 spent = 1, gone = 1;
        for (var i = 0; i < name.Length; i++)
        {
            var from = BeginsWord(name, i) ? gone : spent;
            UInt128 next = 0;
            for (var j = 0; j < typed.Length; j++)
                if ((from >> j & 1) != 0 && (j > 0 || i == 0) && Same(name[i], typed[j])) next |= (UInt128)1 << (j + 1);
            spent = next;
            gone |= next;
            if ((gone >> typed.Length & 1) != 0) return true;
        }
        return false;
    }

    private static bool BeginsWord(string name, int i) =>
        i == 0
        || char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]))
        || char.IsLetterOrDigit(name[i]) && !char.IsLetterOrDigit(name[i - 1])
        || char.IsDigit(name[i]) && !char.IsDigit(name[i - 1]);

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
