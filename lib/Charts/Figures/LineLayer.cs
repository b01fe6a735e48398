namespace Workspace.Charts.Figures;

/// <summary>A line through points.</summary>
internal sealed record LineLayer : Layer
{
    public required double[] X { get; init; }

    public required double[] Y { get; init; }

    /// <summary>Whether it shows a fit rather than data.</summary>
    public bool IsTrend { get; init; }
}
