using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;
using Workspace.Charts.Statistics;

namespace Workspace.Charts.Marks;

/// <summary>One point per row, where two columns place it.</summary>
internal sealed record ScatterMark(NumberChannel X, NumberChannel Y) : CartesianMark
{
    // More points neither show more nor belong into a notebook file.
    private const int MaxPoints = 3000;
    private const double LargestRadius = 13, SmallestRadius = 1.5;

    /// <summary>Numbers that colour the points along a ramp; excludes <see cref="CartesianMark.Color"/>.</summary>
    public NumberChannel? ColorNumber { get; init; }

    /// <summary>Numbers that a point's area stands for.</summary>
    public NumberChannel? Size { get; init; }

    /// <summary>Whether each series gets its least-squares line.</summary>
    public bool Trend { get; init; }

    public override string Kind => "Scatter plot";

    public override Figure Build(ChartOptions options)
    {
        var notes = new List<string>();
        var series = Split(notes);
        var (xScale, yScale) = (X.IsTime ? AxisScale.Linear : options.X.Scale, Y.IsTime ? AxisScale.Linear : options.Y.Scale);
        int[] placed = [.. Enumerable.Range(0, X.Values.Length).Where(row => X.CanPlace(row, xScale) && Y.CanPlace(row, yScale) && (Size is null || Size.Values[row] >= 0))];
        NoteDropped(notes, Size is null ? $"{X.Name} or {Y.Name}" : $"{X.Name}, {Y.Name} or {Size.Name} (which must not be negative)", X.Values.Length - placed.Length, xScale == AxisScale.Log || yScale == AxisScale.Log);
        var shown = RowSample.Of(placed, MaxPoints);
        if (shown.Length < placed.Length) notes.Add($"{NumberFormat.Count(shown.Length)} of {NumberFormat.Count(placed.Length)} points are shown, drawn evenly.");

        var radii = Radii(shown, notes);
        var (all, visible) = (series.Split(placed), series.Split(shown));
        var panels = series.Panels(facet => Enumerable.Range(0, series.ColorCount)
            .Select(color => (Layer)Points(series, color, visible[facet][color], radii))
            .Concat(Trend ? Trends(series, all[facet], xScale, yScale) : []));
        if (Trend) notes.Add("Lines are least-squares fits to all points" + (xScale == AxisScale.Log || yScale == AxisScale.Log ? ", along the axes as they are scaled." : "."));
        return Assemble(options, Subject, X.Values.Length, Around(X, xScale, placed, panels, l => l.X), Around(Y, yScale, placed, panels, l => l.Y), panels, notes) with
        {
            Legend = series.Legend,
            ColorTitle = series.ColorName,
            ColorKey = ColorNumber is null ? null : KeyOf(ColorNumber, placed),
        };
    }

    private string Subject => $"{Y.Name} by {X.Name}" + (ColorNumber is null ? "" : $" and {ColorNumber.Name}");

    private Dictionary<int, double> Radii(int[] rows, List<string> notes)
    {
        // Fewer points may be larger.
        var plain = rows.Length <= 100 ? 4 : rows.Length <= 1000 ? 3 : 2.2;
        if (Size is null) return rows.ToDictionary(row => row, _ => plain);
        var largest = rows.Select(row => Size.Values[row]).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        notes.Add($"A point's area stands for {Size.Name}, up to {NumberFormat.Value(largest)}.");
        return rows.ToDictionary(row => row, row => largest == 0 ? SmallestRadius : Math.Max(SmallestRadius, LargestRadius * Math.Sqrt(Math.Min(1, Size.Values[row] / largest))));
    }

    private PointLayer Points(Series series, int color, int[] rows, Dictionary<int, double> radii)
    {
        // Large points first, so that small ones stay visible.
        int[] order = Size is null ? rows : [.. rows.OrderByDescending(row => radii[row])];
        return new PointLayer
        {
            Name = series.NameOf(color),
            Color = series.PaintOf(color),
            X = Array.ConvertAll(order, row => X.Values[row]),
            Y = Array.ConvertAll(order, row => Y.Values[row]),
            Radii = Array.ConvertAll(order, row => radii[row]),
            ColorValues = ColorNumber is null ? null : Array.ConvertAll(order, row => ColorNumber.Values[row]),
        };
    }

    private IEnumerable<LineLayer> Trends(Series series, int[][] rows, AxisScale xScale, AxisScale yScale)
    {
        for (var color = 0; color < rows.Length; color++)
        {
            double[] x = Array.ConvertAll(rows[color], row => Straight(X.Values[row], xScale));
            double[] y = Array.ConvertAll(rows[color], row => Straight(Y.Values[row], yScale));
            if (LeastSquares.Fit(x, y) is not { } fit) continue;
            double[] ends = [x.Min(), x.Max()];
            yield return new LineLayer
            {
                Name = series.NameOf(color),
                // One line over points of its own colour would drown in them.
                Color = series.ColorCount == 1 ? Palette.Of(3) : series.PaintOf(color),
                IsTrend = true,
                X = Array.ConvertAll(ends, end => Back(end, xScale)),
                Y = Array.ConvertAll(ends, end => Back(fit.At(end), yScale)),
            };
        }
    }

    private static Axis Around(NumberChannel channel, AxisScale scale, int[] rows, IReadOnlyList<Panel> panels, Func<LineLayer, double[]> ends) =>
        Axis.Around(channel.Name, channel.Kind, scale, rows.Select(row => channel.Values[row]).Concat(panels.SelectMany(p => p.Layers.OfType<LineLayer>()).SelectMany(ends)));

    private static ColorKey KeyOf(NumberChannel channel, int[] rows)
    {
        double[] finite = [.. rows.Select(row => channel.Values[row]).Where(double.IsFinite).DefaultIfEmpty(0)];
        return new ColorKey(channel.Name, ColorRamp.Points, finite.Min(), finite.Max());
    }

    private static double Straight(double value, AxisScale scale) => scale == AxisScale.Log ? Math.Log10(value) : value;

    private static double Back(double value, AxisScale scale) => scale == AxisScale.Log ? Math.Pow(10, value) : value;
}
