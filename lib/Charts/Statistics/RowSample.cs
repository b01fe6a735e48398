namespace Workspace.Charts.Statistics;

/// <summary>Draws the same rows every time, without following any period in the data.</summary>
internal static class RowSample
{
    // The fractional parts of multiples of the golden ratio spread evenly (Weyl sequence) in no rhythm of the data's own.
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>At most so many of the rows, in their order.</summary>
    public static int[] Of(int[] rows, int most)
    {
        if (rows.Length <= most) return rows;
        return [.. rows
            .Select((row, i) => (Row: row, Place: i, Key: unchecked(((ulong)i + 1) * GoldenRatio)))
            .OrderBy(r => r.Key).Take(most)
            .OrderBy(r => r.Place).Select(r => r.Row)];
    }
}
