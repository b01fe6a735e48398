using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Marks;

/// <summary>The spread of numbers in each category: median, quartiles, whiskers, outliers.</summary>
internal sealed record BoxMark(CategoryChannel X, NumberChannel Y) : CartesianMark
{
    // Per box; the picture shows that there are many, not each.
    private const int MaxOutliers = 100;

    public override string Kind => "Box plot";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var series = Split(notes, X.Name);
        RequireLinear(options.X, "x", "it holds categories");
        var places = X.Limited(MaxCategories, notes);
        var yScale = Y.IsTime ? AxisScale.Linear : options.Y.Scale;
        int[] placed = [.. Enumerable.Range(0, Y.Values.Length).Where(row => Y.CanPlace(row, yScale))];
        NoteDropped(notes, Y.Name, Y.Values.Length - placed.Length, yScale == AxisScale.Log);
        var rows = series.Split(placed);
        // Coloured by its own categories, each place has one box.
        var slots = RepeatsAxis(X.Name) ? 1 : series.ColorCount;
        var hidden = 0;
        var panels = series.Panels(facet => [.. Enumerable.Range(0, series.ColorCount).Select(color => Boxes(series, color, places, rows[facet][color], slots, ref hidden))]);
        if (hidden > 0) notes.Add($"{NumberFormat.Count(hidden)} outliers are not drawn; {MaxOutliers} per box are.");
        var y = Axis.Around(Y.Name, Y.Kind, yScale, placed.Select(row => Y.Values[row]));
        var subject = X.Name.Length == 0 ? Y.Name : $"{Y.Name} by {X.Name}";
        return Assemble(options, subject, Y.Values.Length, Axis.Bands(X.Name, places.Levels), y, panels, notes) with { Legend = RepeatsAxis(X.Name) ? [] : series.Legend, ColorTitle = series.ColorName };
    }

    private BoxLayer Boxes(Series series, int color, CategoryChannel places, int[] rows, int slots, ref int hidden)
    {
        var boxes = new List<(int Place, BoxStatistics Box)>();
        foreach (var group in rows.GroupBy(row => places.Codes[row]).OrderBy(g => g.Key))
        {
            var box = BoxStatistics.Of(group.Select(row => Y.Values[row]))!;
            hidden += Math.Max(0, box.Outliers.Count - MaxOutliers);
            boxes.Add((group.Key, box with { Outliers = Spread(box.Outliers) }));
        }
        return new BoxLayer
        {
            Name = series.NameOf(color),
            Color = series.PaintOf(color),
            Places = [.. boxes.Select(b => b.Place)],
            Boxes = [.. boxes.Select(b => b.Box)],
            Slot = slots == 1 ? 0 : color,
            Slots = slots,
        };
    }

    // Sorted outliers at even ranks keep the extremes.
    private static IReadOnlyList<double> Spread(IReadOnlyList<double> outliers) => outliers.Count <= MaxOutliers
        ? outliers
        : [.. Enumerable.Range(0, MaxOutliers).Select(i => outliers[(int)((long)i * (outliers.Count - 1) / (MaxOutliers - 1))])];
}
