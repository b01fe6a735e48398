using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Marks;

/// <summary>A mark on an x and a y axis that may be coloured and faceted by a column.</summary>
internal abstract record CartesianMark : ChartMark
{
    /// <summary>The column that colours, or null.</summary>
    public CategoryChannel? Color { get; init; }

    /// <summary>The column that each panel shows one level of, or null.</summary>
    public CategoryChannel? Facet { get; init; }

    /// <summary>What is shown, as a title: <c>age by risk</c>.</summary>
    protected string Describe(string subject)
    {
        var facet = Facet is null || Facet.Name == Color?.Name ? "" : $", per {Facet.Name}";
        if (Color is null || subject == Color.Name || subject.EndsWith(" by " + Color.Name, StringComparison.Ordinal)) return subject + facet;
        return subject + (subject.Contains(" by ", StringComparison.Ordinal) ? " and " : " by ") + Color.Name + facet;
    }

    /// <summary>Splits the rows; a colour that repeats what an axis says is limited like the axis, since nobody looks it up.</summary>
    protected Series Split(ICollection<string> notes, string? axisName = null) =>
        Series.Of(Color, Facet, RepeatsAxis(axisName) ? MaxCategories : MaxColors, MaxFacets, notes);

    /// <summary>Whether the colour says nothing that the categories of an axis do not say already.</summary>
    protected bool RepeatsAxis(string? axisName) => Color is not null && Color.Name == axisName;

    /// <summary>Puts a figure together from its axes and panels.</summary>
    /// <param name="options">The caller's options.</param>
    /// <param name="subject">The title where the caller gave none.</param>
    /// <param name="rows">Rows the picture stands for.</param>
    /// <param name="x">The x axis, still with its derived title.</param>
    /// <param name="y">The y axis, likewise.</param>
    /// <param name="panels">What to draw.</param>
    /// <param name="notes">What was left out.</param>
    protected CartesianFigure Assemble(
        ChartOptions options, string subject, int rows, Axis x, Axis y, IReadOnlyList<Panel> panels, IReadOnlyCollection<string> notes)
    {
        var (width, height) = PanelGrid.For(panels.Count).DefaultSize();
        var title = Describe(subject);
        return new CartesianFigure
        {
            Title = options.Title ?? title,
            Description = $"{Kind} of {title}: {NumberFormat.Count(rows, "row")}.",
            Width = options.Width ?? width,
            Height = options.Height ?? height,
            X = x with { Title = options.X.Title ?? x.Title },
            Y = y with { Title = options.Y.Title ?? y.Title },
            Panels = panels,
            Notes = rows == 0 ? ["no rows", .. notes] : [.. notes],
        };
    }

    /// <summary>Refuses a logarithmic scale where there are categories.</summary>
    protected void RequireLinear(AxisOptions axis, string name, string why)
    {
        if (axis.Scale == AxisScale.Log)
            throw new ChartException($"{Kind} cannot have a logarithmic {name} axis, because {why}. Remove the scale from {char.ToUpperInvariant(name[0])}Axis(…).");
    }
}
