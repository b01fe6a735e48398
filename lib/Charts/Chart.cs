using Workspace.Charts.Figures;
using Workspace.Charts.Marks;

namespace Workspace.Charts;

/// <summary>
/// A chart: what to draw and how. Immutable; the methods that set something return a changed copy. A notebook shows it
/// as an interactive plotly.js figure or a static picture, whichever it can.
/// </summary>
/// <example><code>Chart.Histogram(loans, x: "age", color: "risk").Title("Age of borrowers").Size(800, 400)</code></example>
public sealed partial record Chart
{
    private const int LeastWidth = 160, LeastHeight = 120, LargestSide = 8000;

    private Chart(ChartMark mark) => Mark = mark;

    private ChartMark Mark { get; }

    private ChartOptions Options { get; init; } = new();

    /// <summary>Sets the title; without one it is derived from the columns.</summary>
    /// <param name="title">The title; an empty one leaves it out.</param>
    /// <returns>The changed chart.</returns>
    public Chart Title(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return this with { Options = Options with { Title = title } };
    }

    /// <summary>Sets what stands at the x axis and how it is scaled.</summary>
    /// <param name="title">Its title; null derives it from the column, empty leaves it out.</param>
    /// <param name="scale">Linear or logarithmic; ignored for times.</param>
    /// <returns>The changed chart.</returns>
    /// <exception cref="ChartException">The axis holds categories and cannot be logarithmic.</exception>
    public Chart XAxis(string? title = null, AxisScale scale = AxisScale.Linear) =>
        Checked(this with { Options = Options with { X = new AxisOptions { Title = title, Scale = scale } } });

    /// <summary>Sets what stands at the y axis and how it is scaled.</summary>
    /// <param name="title">Its title; null derives it from the column, empty leaves it out.</param>
    /// <param name="scale">Linear or logarithmic.</param>
    /// <returns>The changed chart.</returns>
    /// <exception cref="ChartException">The axis holds categories or stacked bars and cannot be logarithmic.</exception>
    public Chart YAxis(string? title = null, AxisScale scale = AxisScale.Linear) =>
        Checked(this with { Options = Options with { Y = new AxisOptions { Title = title, Scale = scale } } });

    /// <summary>Sets the size; without one it follows from the number of panels.</summary>
    /// <param name="width">Pixels, 160 to 8000.</param>
    /// <param name="height">Pixels, 120 to 8000.</param>
    /// <returns>The changed chart.</returns>
    /// <exception cref="ChartException">The picture would be too small to draw or too large to show.</exception>
    public Chart Size(int width, int height)
    {
        if (width is < LeastWidth or > LargestSide || height is < LeastHeight or > LargestSide)
            throw new ChartException(
                $"A chart cannot be {width} by {height} pixels: its width must lie between {LeastWidth} and {LargestSide}, its height between {LeastHeight} and {LargestSide}.");
        return this with { Options = Options with { Width = width, Height = height } };
    }

    internal Figure ToFigure() => Mark.Build(Options);

    // What cannot be drawn is refused where it is asked for, not where it is shown.
    private static Chart Checked(Chart chart)
    {
        _ = chart.ToFigure();
        return chart;
    }
}
