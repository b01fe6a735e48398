namespace Workspace.Learn.Graphs.Layers;

/// <summary>How the features of several nodes become those of one.</summary>
public enum NeighborAggregation
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The largest value of each feature.</summary>
    Max,
}
