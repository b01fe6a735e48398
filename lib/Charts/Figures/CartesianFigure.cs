namespace Workspace.Charts.Figures;

/// <summary>One or more panels that share an x and a y axis.</summary>
internal sealed record CartesianFigure : Figure
{
    public required Axis X { get; init; }

    public required Axis Y { get; init; }

    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>What the colours stand for, drawn before the legend; null where there is no legend.</summary>
    public string? ColorTitle { get; init; }

    /// <summary>The levels of the legend, empty for none.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>The colour scale's key, or null.</summary>
    public ColorKey? ColorKey { get; init; }

    /// <summary>How the bar layers of one panel share a place.</summary>
    public BarMode BarMode { get; init; }

    /// <summary>Whether lines stand at the x ticks: under bars side by side, and under cells, they only disturb.</summary>
    public bool HasVerticalGrid => X.Kind != AxisKind.Band && !HasCells && !Panels.Any(p => p.Layers.Any(l => l is BarLayer { Horizontal: false }));

    /// <summary>Whether it is a heat map, whose cells leave no room for lines.</summary>
    public bool HasCells => Panels.Any(p => p.Layers.Any(l => l is CellLayer));

    /// <summary>Whether the panels stand for levels of a column.</summary>
    public bool IsFaceted => Panels.Any(p => p.Label is not null);
}
