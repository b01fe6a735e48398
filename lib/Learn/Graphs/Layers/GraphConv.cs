using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>Graph convolution: <c>y_i = b + Σ_j c_ji · x_j W</c> over the edges j → i, with weights c by the nodes' degrees.</summary>
/// <remarks>
/// Kipf and Welling 2017, arXiv:1609.02907, in DGL's form: a node's own features count where it has an edge to itself
/// (<see cref="Graph.WithSelfLoops"/>). A node without edges gets the bias. Parameters: <c>weight</c> [in, out], Xavier
/// uniform at first; <c>bias</c> [out], zeros at first.
/// </remarks>
public sealed class GraphConv : GraphLayer
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter? _bias;

    private readonly DegreeNormalization _normalization;

    /// <summary>Creates the layer.</summary>
    /// <param name="inFeatures">Features of a node that come in.</param>
    /// <param name="outFeatures">Features that come out.</param>
    /// <param name="normalization">How messages are weighed; default by both degrees.</param>
    /// <param name="bias">Whether a bias is added; default yes.</param>
    public GraphConv(long inFeatures, long outFeatures, DegreeNormalization normalization = DegreeNormalization.Both, bool bias = true)
        : base(nameof(GraphConv), inFeatures, outFeatures)
    {
        _normalization = normalization;
        _weight = new Parameter(nn.init.xavier_uniform_(empty(inFeatures, outFeatures)));
        if (bias) _bias = new Parameter(zeros(outFeatures));
        RegisterComponents();
    }

    private protected override Tensor Compute(Tensor features, Graph graph)
    {
        // The cheaper order: along the edges go as few features as possible.
        var narrowing = InFeatures > OutFeatures;
        var x = narrowing ? features.matmul(_weight) : features;
        var weight = Weight(_normalization == DegreeNormalization.Both ? graph.OutDegrees : graph.InDegrees);
        if (_normalization is DegreeNormalization.Both or DegreeNormalization.InDegree) x = x * weight;
        var y = Segments.Sum(Segments.Rows(x, graph.Sources), graph.Targets, graph.NodeCount);
        y = _normalization switch
        {
            DegreeNormalization.None => y,
            DegreeNormalization.Right => y / graph.InDegrees.clamp_min(1).unsqueeze(1),
            _ => y * Weight(graph.InDegrees),
        };
        if (!narrowing) y = y.matmul(_weight);
        return _bias is null ? y : y + _bias;
    }

    private static Tensor Weight(Tensor degrees) => degrees.clamp_min(1).rsqrt().unsqueeze(1);
}
