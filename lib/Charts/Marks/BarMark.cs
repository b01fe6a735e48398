using Workspace.Charts.Channels;
using Workspace.Charts.Figures;

namespace Workspace.Charts.Marks;

/// <summary>One bar per category: the sum of a column, or the number of rows.</summary>
internal sealed record BarMark(CategoryChannel X, NumberChannel? Y, BarMode Mode, bool Horizontal) : CartesianMark
{
    // The share of a category's room that its bars take.
    private const double Fill = 0.76;

    public override string Kind => "Bar chart";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var series = Split(notes, X.Name);
        var places = X.Limited(MaxCategories, notes, Y?.Values);
        var (sums, dropped, repeated) = Sum(series, places);
        NoteDropped(notes, Y?.Name ?? "", dropped, log: false);
        if (repeated && Y is not null) notes.Add($"Each bar is the sum of {Y.Name} over its rows.");
        // Coloured by its own categories, each place has one bar, which needs no neighbours' room.
        var mode = RepeatsAxis(X.Name) && Mode == BarMode.Grouped ? BarMode.Stacked : Mode;
        if (mode == BarMode.Fraction) Fractions.Normalise(sums);
        var panels = series.Panels(facet => Enumerable.Range(0, series.ColorCount).Select(color => Layer(series, color, sums[facet][color])));
        RefuseLog(options, series, mode);
        var lengths = CountAxis.For(mode, Y?.Name ?? CountAxis.Rows, (Horizontal ? options.X : options.Y).Scale, panels, whole: Y is null or { Kind: NumberKind.Integer });
        var bands = Axis.Bands(X.Name, places.Levels);
        // Categories read from the top down.
        var (x, y) = Horizontal ? (lengths, bands with { Reversed = true }) : (bands, lengths);
        return Assemble(options, Subject, X.Codes.Length, x, y, panels, notes) with { Legend = RepeatsAxis(X.Name) ? [] : series.Legend, ColorTitle = series.ColorName, BarMode = mode };
    }

    private string Subject => Y is null ? X.Name : X.Name.Length == 0 ? Y.Name : $"{Y.Name} by {X.Name}";

    private (double[][][] Sums, int Dropped, bool Repeated) Sum(Series series, CategoryChannel places)
    {
        var sums = Fractions.Zeros(series.FacetCount, series.ColorCount, places.Levels.Count);
        var seen = new HashSet<(int, int, int)>();
        var (dropped, repeated) = (0, false);
        for (var row = 0; row < places.Codes.Length; row++)
        {
            var value = Y?.Values[row] ?? 1;
            if (!double.IsFinite(value)) { dropped++; continue; }
            var (facet, color, place) = (series.FacetOf(row), series.ColorOf(row), places.Codes[row]);
            repeated |= !seen.Add((facet, color, place)) && place != places.Gathered;
            sums[facet][color][place] += value;
        }
        return (sums, dropped, repeated);
    }

    private BarLayer Layer(Series series, int color, double[] values) => new()
    {
        Name = series.NameOf(color),
        Color = series.PaintOf(color),
        Starts = [.. Enumerable.Range(0, values.Length).Select(i => i - Fill / 2)],
        Ends = [.. Enumerable.Range(0, values.Length).Select(i => i + Fill / 2)],
        Values = values,
        Horizontal = Horizontal,
    };

    private void RefuseLog(ChartOptions options, Series series, BarMode mode)
    {
        var (bands, lengths) = Horizontal ? (options.Y, options.X) : (options.X, options.Y);
        RequireLinear(bands, Horizontal ? "y" : "x", $"\"{X.Name}\" holds categories");
        if (mode != BarMode.Grouped && series.ColorCount > 1)
            RequireLinear(lengths, Horizontal ? "x" : "y", "stacked parts have no common zero there; use BarMode.Grouped");
    }
}
