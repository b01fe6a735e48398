namespace Workspace.Charts.Figures;

/// <summary>Bars that stand on zero between a start and an end on the other axis.</summary>
internal sealed record BarLayer : Layer
{
    public required double[] Starts { get; init; }

    public required double[] Ends { get; init; }

    public required double[] Values { get; init; }

    /// <summary>Whether the bars lie: values along x, places along y.</summary>
    public bool Horizontal { get; init; }
}
