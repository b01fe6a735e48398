namespace Workspace.Charts.Rendering;

/// <summary>
/// Estimates the width of text without a font at hand, from the advance widths of the Helvetica/Arial family, which the
/// usual sans-serif fonts stay close to.
/// </summary>
internal static class FontMetrics
{
    // Fonts that stand in for the family run up to a few percent wider.
    private const double Allowance = 1.04;
    private const double BoldFactor = 1.07;
    private const int OtherLetter = 600, Wide = 1000;

    // Thousandths of the font size, from space (32) to tilde (126).
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text in pixels at a font size.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var sum = 0;
        foreach (var rune in text.EnumerateRunes()) sum += Advance(rune.Value);
        return sum * size / 1000 * Allowance * (bold ? BoldFactor : 1);
    }

    /// <summary>The text, cut with an ellipsis where it is wider than the room for it.</summary>
    public static string Fit(string text, double size, double room, bool bold = false)
    {
        if (Width(text, size, bold) <= room) return text;
        var end = text.Length;
        while (end > 1 && (char.IsHighSurrogate(text[end - 1]) || Width(text[..end] + "…", size, bold) > room)) end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Breaks a text between words into lines no wider than the room; what is left over is cut in the last line.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room, int mostLines, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || lines.Count == mostLines - 1 || Width(longer, size, bold) <= room)
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
        }
        if (line.Length > 0) lines.Add(line);
        return [.. lines.Select(l => Fit(l, size, room, bold))];
    }

    private static int Advance(int rune) => rune switch
    {
        >= 32 and <= 126 => Ascii[rune - 32],
        0x2026 => 1000,
        0x2212 => 584,
        < 0x1100 => OtherLetter,
        // Hangul, CJK, full-width forms and emoji fill a square.
        (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000 => Wide,
        _ => OtherLetter,
    };
}
