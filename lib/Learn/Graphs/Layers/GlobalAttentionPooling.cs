using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>
/// One vector per graph: <c>Σ_i α_i · x_i</c> over its nodes, where the attention <c>α = softmax(gate(x))</c> adds up to 1 over a
/// graph's nodes. It says which nodes the graph's vector comes from.
/// </summary>
/// <remarks>
/// Li, Tarlow, Brockschmidt and Zemel 2016, arXiv:1511.05493, equation 7, with the features themselves as values, as DGL's
/// layer of this name has it. Module: <c>gate</c>, a linear map to one score.
/// </remarks>
public sealed class GlobalAttentionPooling : nn.Module<Tensor, Graph, (Tensor Pooled, Tensor Attention)>
{
    [ComponentName(Name = "gate")]
    private readonly Linear _gate;

    /// <summary>Creates the layer.</summary>
    /// <param name="features">Features of a node, 1 or more.</param>
    public GlobalAttentionPooling(long features) : base(nameof(GlobalAttentionPooling))
    {
        if (features < 1) throw new GraphException($"{nameof(GlobalAttentionPooling)} was asked for {features} features; it must be 1 or more.");
        Features = features;
        _gate = nn.Linear(features, 1);
        RegisterComponents();
    }

    /// <summary>Features of a node.</summary>
    public long Features { get; }

    /// <summary>Pools the nodes of each graph.</summary>
    /// <param name="features">Shape [nodes, <see cref="Features"/>].</param>
    /// <param name="graph">Which node belongs to which graph.</param>
    /// <returns>The vectors, shape [graphs, features], 0 for a graph without nodes; and the attention of each node, shape [nodes].</returns>
    /// <exception cref="GraphException">The features do not fit the layer or the graph.</exception>
    public override (Tensor Pooled, Tensor Attention) forward(Tensor features, Graph graph)
    {
        GraphPooling.Check(nameof(GlobalAttentionPooling), features, graph, Features);
        using var scope = NewDisposeScope();
        var attention = Segments.Softmax(_gate.call(features), graph.GraphIndex, graph.GraphCount);   // [nodes, 1]
        var pooled = Segments.Sum(features * attention, graph.GraphIndex, graph.GraphCount);
        return scope.MoveToOuter(pooled, attention.squeeze(1));
    }
}
