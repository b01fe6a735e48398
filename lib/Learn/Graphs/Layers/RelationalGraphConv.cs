using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>
/// Relational graph convolution: <c>y_i = x_i W_own + b + Σ_r mean(x_j) W_r</c>, where the mean goes over the edges j → i of
/// type r. With bases, each W_r is a mixture of a few matrices, so that rare types share what frequent ones learn.
/// </summary>
/// <remarks>
/// Schlichtkrull et al. 2018, arXiv:1703.06103. Parameters: <c>own</c> [in, out]; <c>bases</c> [bases or types, in, out];
/// with bases <c>mixture</c> [types, bases]; Xavier uniform at first; <c>bias</c> [out], zeros at first.
/// </remarks>
public sealed class RelationalGraphConv : GraphLayer
{
    [ComponentName(Name = "own")]
    private readonly Parameter _own;

    [ComponentName(Name = "bases")]
    private readonly Parameter _bases;

    [ComponentName(Name = "mixture")]
    private readonly Parameter? _mixture;

    [ComponentName(Name = "bias")]
    private readonly Parameter _bias;

    private readonly int _types;

    /// <summary>Creates the layer.</summary>
    /// <param name="inFeatures">Features of a node that come in.</param>
    /// <param name="outFeatures">Features that come out.</param>
    /// <param name="types">Number of edge types, 1 or more.</param>
    /// <param name="bases">Number of matrices that the types mix, 1 to <paramref name="types"/>; default null: each type has its own.</param>
    /// <exception cref="GraphException">A number is out of range.</exception>
    public RelationalGraphConv(long inFeatures, long outFeatures, int types, int? bases = null) : base(nameof(RelationalGraphConv), inFeatures, outFeatures)
    {
        if (types < 1) throw new GraphException($"{nameof(types)} is {types}; it must be 1 or more.");
        if (bases < 1 || bases > types) throw new GraphException($"{nameof(bases)} is {bases}; with {types} types it must be between 1 and {types}.");
        _types = types;
        _own = new Parameter(nn.init.xavier_uniform_(empty(inFeatures, outFeatures)));
        _bases = new Parameter(XavierStack(bases ?? types, inFeatures, outFeatures));
        if (bases is { } count) _mixture = new Parameter(nn.init.xavier_uniform_(empty(types, count)));
        _bias = new Parameter(zeros(outFeatures));
        RegisterComponents();
    }

    private protected override Tensor Compute(Tensor features, Graph graph)
    {
        if (graph.EdgeTypes is not { } edgeTypes) throw new GraphException($"{nameof(RelationalGraphConv)} goes by the edges' types, and this graph has none. Build it with edgeTypes, or use {nameof(GraphConv)}.");
        if (graph.EdgeTypeCount > _types)
            throw new GraphException($"An edge has type {graph.EdgeTypeCount - 1}, and the layer was made for {_types} types, numbered from 0.");
        var weights = _mixture is null ? _bases : _mixture.matmul(_bases.flatten(1)).view(_types, InFeatures, OutFeatures);
        var result = features.matmul(_own) + _bias;
        for (var type = 0; type < _types; type++)
        {
            var edges = edgeTypes.eq(type).nonzero().flatten();
            if (edges.shape[0] == 0) continue;
            var messages = Segments.Rows(features, graph.Sources.index_select(0, edges));
            result = result + Segments.Mean(messages, graph.Targets.index_select(0, edges), graph.NodeCount).matmul(weights.select(0, type));
        }
        return result;
    }

    // Each matrix by its own fans: the fans of a stack would count the other matrices in.
    private static Tensor XavierStack(int count, long inFeatures, long outFeatures) =>
        stack(Enumerable.Range(0, count).Select(_ => nn.init.xavier_uniform_(empty(inFeatures, outFeatures))));
}
