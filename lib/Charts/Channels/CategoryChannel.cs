using Workspace.Charts.Scales;

namespace Workspace.Charts.Channels;

/// <summary>A named sequence of categories, one per row: <c>Levels[Codes[row]]</c>.</summary>
internal sealed record CategoryChannel(string Name, IReadOnlyList<string> Levels, int[] Codes)
{
    /// <summary>The level that stands for missing values.</summary>
    public const string Missing = "(missing)";

    /// <summary>The index of the level that gathers rare ones, or -1.</summary>
    public int Gathered { get; private init; } = -1;

    /// <summary>Makes a channel from texts; a null is the level <see cref="Missing"/>.</summary>
    public static CategoryChannel Of(string name, IReadOnlyList<string?> texts)
    {
        var levels = new List<string>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[texts.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            var text = texts[row] ?? Missing;
            if (!known.TryGetValue(text, out var code))
            {
                code = known[text] = levels.Count;
                levels.Add(text);
            }
            codes[row] = code;
        }
        return new CategoryChannel(name, levels, codes);
    }

    /// <summary>One level for all rows, for a channel that was not asked for.</summary>
    public static CategoryChannel Single(int rows) => new("", [""], new int[rows]);

    /// <summary>Levels in natural order: numbers by value, other texts by their characters, missing last.</summary>
    public CategoryChannel InNaturalOrder() =>
        Reordered([.. Enumerable.Range(0, Levels.Count).OrderBy(i => Levels[i], NaturalOrder.Instance)]);

    /// <summary>Levels by falling weight; equal ones in natural order.</summary>
    public CategoryChannel ByWeight(double[]? weights = null)
    {
        var totals = Totals(weights);
        return Reordered([.. Enumerable.Range(0, Levels.Count).OrderByDescending(i => totals[i]).ThenBy(i => Levels[i], NaturalOrder.Instance)]);
    }

    /// <summary>Keeps the heaviest levels in their present order and gathers all others in one last level.</summary>
    /// <param name="most">Levels to end up with, the gathering one included.</param>
    /// <param name="notes">Takes a note when levels were gathered.</param>
    /// <param name="weights">Weight of each row; every row counts 1 when null.</param>
    public CategoryChannel Limited(int most, ICollection<string> notes, double[]? weights = null)
    {
        if (Levels.Count <= most) return this;
        var totals = Totals(weights);
        var kept = Enumerable.Range(0, Levels.Count).OrderByDescending(i => totals[i]).ThenBy(i => i).Take(most - 1).Order().ToArray();
        var gathered = Levels.Count - kept.Length;
        var map = Enumerable.Repeat(kept.Length, Levels.Count).ToArray();
        for (var i = 0; i < kept.Length; i++) map[kept[i]] = i;
        notes.Add($"{Name}: the {NumberFormat.Count(gathered)} smallest of {NumberFormat.Count(Levels.Count)} categories are gathered as \"other\".");
        return new CategoryChannel(Name, [.. kept.Select(i => Levels[i]), $"other ({NumberFormat.Count(gathered)})"], Array.ConvertAll(Codes, c => map[c])) { Gathered = kept.Length };
    }

    private double[] Totals(double[]? weights)
    {
        var totals = new double[Levels.Count];
        for (var row = 0; row < Codes.Length; row++)
        {
            var weight = weights?[row] ?? 1;
            if (double.IsFinite(weight)) totals[Codes[row]] += Math.Abs(weight);
        }
        return totals;
    }

    private CategoryChannel Reordered(int[] order)
    {
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        return this with { Levels = [.. order.Select(i => Levels[i])], Codes = Array.ConvertAll(Codes, c => place[c]) };
    }
}
