using Workspace.Charts.Statistics;

namespace Workspace.Charts.Figures;

/// <summary>Boxes at places of a category axis.</summary>
internal sealed record BoxLayer : Layer
{
    /// <summary>Index of each box' category.</summary>
    public required int[] Places { get; init; }

    public required BoxStatistics[] Boxes { get; init; }

    /// <summary>Which of the boxes that share a place this layer's are, from 0.</summary>
    public required int Slot { get; init; }

    /// <summary>How many boxes share a place.</summary>
    public required int Slots { get; init; }
}
