using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Marks;

/// <summary>How the rows of a chart fall apart into coloured series and faceted panels.</summary>
internal sealed class Series
{
    private readonly CategoryChannel? _color;
    private readonly CategoryChannel? _facet;

    private Series(CategoryChannel? color, CategoryChannel? facet)
    {
        _color = color;
        _facet = facet;
    }

    public string? ColorName => _color?.Name;

    public string? FacetName => _facet?.Name;

    public int ColorCount => _color?.Levels.Count ?? 1;

    public int FacetCount => Math.Max(1, _facet?.Levels.Count ?? 1);

    /// <summary>Orders the levels and gathers those beyond what a reader can tell apart.</summary>
    public static Series Of(CategoryChannel? color, CategoryChannel? facet, int maxColors, int maxFacets, ICollection<string> notes) =>
        new(color?.InNaturalOrder().Limited(maxColors, notes), facet?.InNaturalOrder().Limited(maxFacets, notes));

    public int ColorOf(int row) => _color?.Codes[row] ?? 0;

    public int FacetOf(int row) => _facet?.Codes[row] ?? 0;

    public string NameOf(int color) => _color?.Levels[color] ?? "";

    public string? LabelOf(int facet) => _facet is { Levels.Count: > 0 } ? _facet.Levels[facet] : null;

    public string PaintOf(int color) =>
        _color is not null && (color == _color.Gathered || _color.Levels[color] == CategoryChannel.Missing) ? Palette.Neutral : Palette.Of(color);

    /// <summary>The legend's entries; none for a single series.</summary>
    public IReadOnlyList<LegendEntry> Legend => _color is null ? [] : [.. _color.Levels.Select((level, i) => new LegendEntry(level, PaintOf(i)))];

    /// <summary>Makes one panel per facet from what makes its layers.</summary>
    public IReadOnlyList<Panel> Panels(Func<int, IEnumerable<Layer>> layers) =>
        [.. Enumerable.Range(0, FacetCount).Select(facet => new Panel(LabelOf(facet), [.. layers(facet)]))];

    /// <summary>The rows of each panel and series, in order: <c>[facet][color]</c>.</summary>
    public int[][][] Split(IEnumerable<int> rows)
    {
        var split = Enumerable.Range(0, FacetCount).Select(_ => Enumerable.Range(0, ColorCount).Select(_ => new List<int>()).ToArray()).ToArray();
        foreach (var row in rows) split[FacetOf(row)][ColorOf(row)].Add(row);
        return [.. split.Select(f => f.Select(c => c.ToArray()).ToArray())];
    }
}
