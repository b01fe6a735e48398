namespace Workspace.Learn.Models;

/// <summary>How a graph network makes one vector of a graph's nodes.</summary>
public enum GraphPoolingKind
{
    /// <summary>Their sum weighted by attention that is learnt, <see cref="Graphs.Layers.GlobalAttentionPooling"/>.</summary>
    Attention,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The largest value of each feature.</summary>
    Max,
}
