using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Marks;

/// <summary>A line through the rows of each series, in order of x.</summary>
internal sealed record LineMark(NumberChannel X, NumberChannel Y) : CartesianMark
{
    // About four per pixel column of the usual picture, which is all that a line can show.
    private const int MaxPoints = 2000;

    /// <summary>The categories that <see cref="X"/> counts through, when x is no number.</summary>
    public IReadOnlyList<string>? XLevels { get; init; }

    public override string Kind => "Line chart";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var series = Split(notes);
        if (XLevels is not null) RequireLinear(options.X, "x", $"\"{X.Name}\" holds categories");
        var (xScale, yScale) = (X.IsTime ? AxisScale.Linear : options.X.Scale, Y.IsTime ? AxisScale.Linear : options.Y.Scale);
        int[] placed = [.. Enumerable.Range(0, X.Values.Length).Where(row => X.CanPlace(row, xScale) && Y.CanPlace(row, yScale)).OrderBy(row => X.Values[row])];
        NoteDropped(notes, $"{X.Name} or {Y.Name}", X.Values.Length - placed.Length, xScale == AxisScale.Log || yScale == AxisScale.Log);
        var rows = series.Split(placed);
        var budget = Math.Max(8, MaxPoints / Math.Max(1, series.ColorCount * series.FacetCount));
        if (rows.Any(facet => facet.Any(r => r.Length > budget))) notes.Add("Long lines are thinned; their highest and lowest points are kept.");
        var panels = series.Panels(facet => Enumerable.Range(0, series.ColorCount).Select(color => Line(series, color, rows[facet][color], budget)));
        var x = XLevels is null
            ? Axis.Exact(X.Name, X.Kind, xScale, placed.Length == 0 ? 1 : X.Values[placed[0]], placed.Length == 0 ? 2 : X.Values[placed[^1]])
            : Axis.Bands(X.Name, XLevels);
        var y = Axis.Around(Y.Name, Y.Kind, yScale, placed.Select(row => Y.Values[row]));
        return Assemble(options, $"{Y.Name} by {X.Name}", X.Values.Length, x, y, panels, notes) with { Legend = series.Legend, ColorTitle = series.ColorName };
    }

    private LineLayer Line(Series series, int color, int[] rows, int budget)
    {
        var y = Array.ConvertAll(rows, row => Y.Values[row]);
        var kept = LineDecimation.Keep(y, budget);
        return new LineLayer
        {
            Name = series.NameOf(color),
            Color = series.PaintOf(color),
            X = Array.ConvertAll(kept, i => X.Values[rows[i]]),
            Y = Array.ConvertAll(kept, i => y[i]),
        };
    }
}
