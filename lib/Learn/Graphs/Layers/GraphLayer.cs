using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>A layer that computes new features of each node from its own and from those of the nodes whose edges lead to it.</summary>
public abstract class GraphLayer : nn.Module<Tensor, Graph, Tensor>
{
    private protected GraphLayer(string name, long inFeatures, long outFeatures) : base(name)
    {
        if (inFeatures < 1 || outFeatures < 1) throw new GraphException($"{name} was asked for {inFeatures} features in and {outFeatures} out; both must be 1 or more.");
        (InFeatures, OutFeatures) = (inFeatures, outFeatures);
    }

    /// <summary>Features of a node that come in.</summary>
    public long InFeatures { get; }

    /// <summary>Features of a node that come out.</summary>
    public long OutFeatures { get; }

    /// <summary>Computes the new features.</summary>
    /// <param name="features">Shape [nodes, <see cref="InFeatures"/>]; the graph's own features are not looked at.</param>
    /// <param name="graph">The edges; one graph or several side by side.</param>
    /// <returns>Shape [nodes, <see cref="OutFeatures"/>].</returns>
    /// <exception cref="GraphException">The features do not fit the layer or the graph.</exception>
    public sealed override Tensor forward(Tensor features, Graph graph)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(graph);
        if (features.shape.Length != 2 || features.shape[1] != InFeatures || features.shape[0] != graph.NodeCount)
            throw new GraphException($"{GetName()}({InFeatures} → {OutFeatures}) cannot take features of shape [{string.Join(", ", features.shape)}] on a graph of {graph.NodeCount} nodes: it expects [{graph.NodeCount}, {InFeatures}].");
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(Compute(features, graph));
    }

    /// <summary>Computes the new features from checked input.</summary>
    private protected abstract Tensor Compute(Tensor features, Graph graph);
}
