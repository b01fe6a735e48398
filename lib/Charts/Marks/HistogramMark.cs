using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Marks;

/// <summary>Counts of numbers in bins.</summary>
internal sealed record HistogramMark(NumberChannel X, int? Bins, BarMode Mode) : CartesianMark
{
    // Calendar bins: about a column's width each in the usual picture.
    private const int TimeBins = 30;

    public override string Kind => "Histogram";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var series = Split(notes);
        var xScale = X.IsTime ? AxisScale.Linear : options.X.Scale;
        int[] rows = [.. Enumerable.Range(0, X.Values.Length).Where(row => X.CanPlace(row, xScale))];
        NoteDropped(notes, X.Name, X.Values.Length - rows.Length, xScale == AxisScale.Log);
        var edges = Edges(Quantiles.SortedFinite(rows.Select(row => X.Values[row])), xScale);
        var counts = Count(series, rows, edges);
        if (Mode == BarMode.Fraction) Fractions.Normalise(counts);
        var panels = series.Panels(facet => Enumerable.Range(0, series.ColorCount).Select(color => new BarLayer
        {
            Name = series.NameOf(color),
            Color = series.PaintOf(color),
            Starts = edges[..^1],
            Ends = edges[1..],
            Values = counts[facet][color],
        }));
        // Log counts cannot be stacked: the height of a part would depend on the parts below it.
        if (Mode != BarMode.Grouped && series.ColorCount > 1) RequireLinear(options.Y, "y", "stacked parts have no common zero there; use BarMode.Grouped");
        var x = Axis.Exact(X.Name, X.Kind, xScale, edges[0], edges[^1]) with { Whole = false };
        var y = CountAxis.For(Mode, CountAxis.Rows, options.Y.Scale, panels, whole: true);
        return Assemble(options, X.Name, X.Values.Length, x, y, panels, notes) with { Legend = series.Legend, ColorTitle = series.ColorName, BarMode = Mode };
    }

    private double[] Edges(double[] sorted, AxisScale scale)
    {
        if (sorted.Length == 0) return [0, 1];
        if (scale == AxisScale.Log) return HistogramBins.Logarithmic(sorted, Bins);
        if (Bins is { } bins) return HistogramBins.Equal(sorted[0], sorted[^1], bins);
        return X.IsTime
            ? TimeTicks.Covering(sorted[0], sorted[^1], TimeBins)
            : HistogramBins.Nice(sorted, X.Kind == NumberKind.Integer);
    }

    private double[][][] Count(Series series, int[] rows, double[] edges)
    {
        var counts = Fractions.Zeros(series.FacetCount, series.ColorCount, edges.Length - 1);
        foreach (var row in rows)
        {
            var bin = HistogramBins.IndexOf(edges, X.Values[row]);
            // A logarithm and back may leave the extreme values just outside their edges.
            if (bin < 0) bin = X.Values[row] < edges[0] ? 0 : edges.Length - 2;
            counts[series.FacetOf(row)][series.ColorOf(row)][bin]++;
        }
        return counts;
    }
}
