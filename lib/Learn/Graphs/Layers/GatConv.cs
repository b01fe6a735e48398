using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>
/// Graph attention: <c>y_i = b + Σ_j α_ji · x_j W</c> over the edges j → i, where the attention α adds up to 1 over the edges
/// that lead to i: <c>softmax(LeakyReLU(a_source · x_j W + a_target · x_i W))</c>. Several heads do so side by side.
/// </summary>
/// <remarks>
/// Veličković et al. 2018, arXiv:1710.10903. A node's own features count where it has an edge to itself
/// (<see cref="Graph.WithSelfLoops"/>). Parameters: <c>weight</c> [in, heads · perHead], <c>attention_source</c> and
/// <c>attention_target</c> [heads, perHead], Xavier uniform at first; <c>bias</c> [out], zeros at first.
/// </remarks>
public sealed class GatConv : GraphLayer
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "attention_source")]
    private readonly Parameter _attentionSource;

    [ComponentName(Name = "attention_target")]
    private readonly Parameter _attentionTarget;

    [ComponentName(Name = "bias")]
    private readonly Parameter _bias;

    private readonly GatOptions _options;
    private readonly long _perHead;

    /// <summary>Creates the layer.</summary>
    /// <param name="inFeatures">Features of a node that come in.</param>
    /// <param name="outFeatures">Features that come out: of all heads together where they are concatenated, which must divide evenly; else of each.</param>
    /// <param name="options">Heads, slope and dropout; default one head.</param>
    /// <exception cref="GraphException">The features do not divide by the heads, or an option is out of range.</exception>
    public GatConv(long inFeatures, long outFeatures, GatOptions? options = null) : base(nameof(GatConv), inFeatures, outFeatures)
    {
        _options = options ?? new GatOptions();
        _options.Validate(outFeatures);
        _perHead = _options.Concatenate ? outFeatures / _options.Heads : outFeatures;
        _weight = new Parameter(nn.init.xavier_uniform_(empty(inFeatures, _options.Heads * _perHead)));
        _attentionSource = new Parameter(nn.init.xavier_uniform_(empty(_options.Heads, _perHead)));
        _attentionTarget = new Parameter(nn.init.xavier_uniform_(empty(_options.Heads, _perHead)));
        _bias = new Parameter(zeros(outFeatures));
        RegisterComponents();
    }

    /// <summary>The attention that each edge gets.</summary>
    /// <param name="features">Shape [nodes, in].</param>
    /// <param name="graph">The edges.</param>
    /// <returns>Shape [edges, heads]; adds up to 1 over the edges that lead to a node.</returns>
    public Tensor Attention(Tensor features, Graph graph)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(graph);
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(Attend(Project(features), graph));
    }

    private protected override Tensor Compute(Tensor features, Graph graph)
    {
        var projected = Project(features);
        var attention = F.dropout(Attend(projected, graph), _options.Dropout, training);
        var messages = Segments.Rows(projected, graph.Sources) * attention.unsqueeze(2);      // [edges, heads, perHead]
        var heads = Segments.Sum(messages, graph.Targets, graph.NodeCount);                    // [nodes, heads, perHead]
        return (_options.Concatenate ? heads.flatten(1) : heads.mean([1])) + _bias;
    }

    private Tensor Project(Tensor features) => features.matmul(_weight).view(-1, _options.Heads, _perHead);

    private Tensor Attend(Tensor projected, Graph graph)
    {
        // a · [x_j ‖ x_i] is the sum of two products per node, which is cheaper than one per edge.
        var source = Segments.Rows((projected * _attentionSource).sum(2), graph.Sources);      // [edges, heads]
        var target = Segments.Rows((projected * _attentionTarget).sum(2), graph.Targets);
        return Segments.Softmax(F.leaky_relu(source + target, _options.NegativeSlope), graph.Targets, graph.NodeCount);
    }
}
