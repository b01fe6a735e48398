using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>GraphSAGE: <c>y_i = x_i W_own + b + aggregate(x_j) W_neighbors</c> over the edges j → i.</summary>
/// <remarks>
/// Hamilton, Ying and Leskovec 2017, arXiv:1706.02216, without their scaling to length 1. A node without edges has
/// neighbours of zeros. Modules: <c>own</c> (with the bias) and <c>neighbors</c>, both linear.
/// </remarks>
public sealed class SageConv : GraphLayer
{
    [ComponentName(Name = "own")]
    private readonly Linear _own;

    [ComponentName(Name = "neighbors")]
    private readonly Linear _neighbors;

    private readonly NeighborAggregation _aggregation;

    /// <summary>Creates the layer.</summary>
    /// <param name="inFeatures">Features of a node that come in.</param>
    /// <param name="outFeatures">Features that come out.</param>
    /// <param name="aggregation">How neighbours become one; default their mean.</param>
    /// <param name="bias">Whether a bias is added; default yes.</param>
    public SageConv(long inFeatures, long outFeatures, NeighborAggregation aggregation = NeighborAggregation.Mean, bool bias = true)
        : base(nameof(SageConv), inFeatures, outFeatures)
    {
        _aggregation = aggregation;
        _own = nn.Linear(inFeatures, outFeatures, hasBias: bias);
        _neighbors = nn.Linear(inFeatures, outFeatures, hasBias: false);
        RegisterComponents();
    }

    private protected override Tensor Compute(Tensor features, Graph graph)
    {
        // Means and sums may be taken after the linear map, which is cheaper where it narrows; a maximum may not.
        if (_aggregation == NeighborAggregation.Max || InFeatures <= OutFeatures)
            return _own.call(features) + _neighbors.call(Aggregate(features, graph));
        return _own.call(features) + Aggregate(_neighbors.call(features), graph);
    }

    private Tensor Aggregate(Tensor features, Graph graph)
    {
        var messages = Segments.Rows(features, graph.Sources);                // [edges, features]
        return _aggregation switch
        {
            NeighborAggregation.Mean => Segments.Mean(messages, graph.Targets, graph.InDegrees),
            NeighborAggregation.Sum => Segments.Sum(messages, graph.Targets, graph.NodeCount),
            _ => Segments.Max(messages, graph.Targets, graph.NodeCount),
        };
    }
}
