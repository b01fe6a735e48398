namespace Workspace.Learn.Trees;

/// <summary>Chooses the rows that a split holds out.</summary>
internal static class RowSplit
{
    /// <summary>Marks the rows held out: of each class its share, all classes together exactly the rounded total.</summary>
    /// <param name="classes">The class of each row; all equal means not stratified.</param>
    /// <param name="fraction">Share to hold out, in (0, 1).</param>
    /// <param name="seed">Seed of the shuffle.</param>
    internal static bool[] Choose(int[] classes, double fraction, int seed)
    {
        var random = new Random(seed);
        var total = Math.Clamp((int)Math.Round(classes.Length * fraction), 1, classes.Length - 1);
        var held = new bool[classes.Length];
        var groups = classes.Select((label, row) => (label, row)).GroupBy(pair => pair.label, pair => pair.row).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        var counts = Apportion([.. groups.Select(group => group.Length)], total);
        for (var i = 0; i < groups.Length; i++)
        {
            random.Shuffle(groups[i]);
            foreach (var row in groups[i].AsSpan(0, counts[i])) held[row] = true;
        }
        return held;
    }

    // Largest remainder method (Hamilton): whole parts first, the rest to the largest fractions.
    private static int[] Apportion(int[] sizes, int total)
    {
        var rows = sizes.Sum();
        var shares = Array.ConvertAll(sizes, size => (double)size * total / rows);
        var counts = Array.ConvertAll(shares, share => (int)Math.Floor(share));
        var order = Enumerable.Range(0, sizes.Length).OrderByDescending(i => shares[i] - counts[i]).ThenBy(i => i);
        foreach (var i in order.Take(total - counts.Sum())) counts[i]++;
        return counts;
    }
}
