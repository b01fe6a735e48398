namespace Workspace.Charts.Figures;

/// <summary>Points, one per row.</summary>
internal sealed record PointLayer : Layer
{
    public required double[] X { get; init; }

    public required double[] Y { get; init; }

    /// <summary>Radius of each point in pixels.</summary>
    public required double[] Radii { get; init; }

    /// <summary>What <see cref="CartesianFigure.ColorKey"/> colours each point by, or null when all have the layer's colour.</summary>
    public double[]? ColorValues { get; init; }
}
