namespace Workspace.Learn.Graphs.Layers;

/// <summary>How a graph convolution weighs the message of an edge from j to i; a degree of 0 counts as 1.</summary>
public enum DegreeNormalization
{
    /// <summary>1 / √(out-degree of j · in-degree of i), as DGL's <c>norm="both"</c>.</summary>
    Both,

    /// <summary>1 / √(in-degree of j · in-degree of i), as PyTorch Geometric; the same where every edge has its reverse.</summary>
    InDegree,

    /// <summary>1 / in-degree of i: the mean of the messages.</summary>
    Right,

    /// <summary>1: the sum of the messages.</summary>
    None,
}
