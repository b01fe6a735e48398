namespace Workspace.Charts.Figures;

/// <summary>Shares of a whole as slices.</summary>
internal sealed record PieFigure : Figure
{
    public required IReadOnlyList<Slice> Slices { get; init; }

    /// <summary>Radius of the hole as a fraction of the whole radius; 0 is a pie.</summary>
    public double Hole { get; init; }

    public double Total => Slices.Sum(s => s.Value);
}
