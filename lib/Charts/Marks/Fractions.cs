namespace Workspace.Charts.Marks;

/// <summary>Sums per panel, series and place: <c>[facet][color][place]</c>.</summary>
internal static class Fractions
{
    public static double[][][] Zeros(int facets, int colors, int places) =>
        [.. Enumerable.Range(0, facets).Select(_ => Enumerable.Range(0, colors).Select(_ => new double[places]).ToArray())];

    /// <summary>Divides each value by the sum of its place over all series of its panel; an empty place stays empty.</summary>
    public static void Normalise(double[][][] sums)
    {
        foreach (var colors in sums)
        {
            for (var place = 0; place < colors[0].Length; place++)
            {
                var total = colors.Sum(c => Math.Abs(c[place]));
                if (total == 0) continue;
                foreach (var color in colors) color[place] /= total;
            }
        }
    }
}
