namespace Workspace.Learn.Models;

/// <summary>The layers of a graph network.</summary>
public enum GraphLayerKind
{
    /// <summary>Graph convolution, <see cref="Graphs.Layers.GraphConv"/>.</summary>
    Gcn,

    /// <summary>GraphSAGE with the mean of neighbours, <see cref="Graphs.Layers.SageConv"/>.</summary>
    Sage,

    /// <summary>Graph attention, <see cref="Graphs.Layers.GatConv"/>.</summary>
    Gat,
}
