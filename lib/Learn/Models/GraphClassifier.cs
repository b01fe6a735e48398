using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Learn.Models;

/// <summary>Tells kinds of graphs apart: graph layers with ReLU, pooling to one vector, a linear output.</summary>
/// <remarks>
/// With the defaults it is the network of the tutorial on protein graphs: two graph convolutions and global attention pooling.
/// Modules: <c>layers.0</c> and on, <c>pooling</c> (where it learns), <c>output</c>.
/// </remarks>
public sealed class GraphClassifier : nn.Module<Graph, Tensor>
{
    [ComponentName(Name = "layers")]
    private readonly ModuleList<GraphLayer> _layers;

    [ComponentName(Name = "pooling")]
    private readonly GlobalAttentionPooling? _pooling;

    [ComponentName(Name = "output")]
    private readonly Linear _output;

    /// <summary>Creates the model with weights from torch's generator.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="TrainingOptionsException">Options are out of range; lists all.</exception>
    public GraphClassifier(GraphClassifierOptions options) : base(nameof(GraphClassifier))
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        _layers = new ModuleList<GraphLayer>([.. Enumerable.Range(0, options.Layers).Select(i => Layer(i == 0 ? options.InFeatures : options.HiddenFeatures, options))]);
        if (options.Pooling == GraphPoolingKind.Attention) _pooling = new GlobalAttentionPooling(options.HiddenFeatures);
        _output = nn.Linear(options.HiddenFeatures, options.Outputs);
        RegisterComponents();
    }

    /// <summary>The model's shape.</summary>
    public GraphClassifierOptions Options { get; }

    /// <summary>Computes the logits.</summary>
    /// <param name="graph">One graph or several side by side, with <see cref="GraphClassifierOptions.InFeatures"/> features per node.</param>
    /// <returns>Shape [graphs, outputs].</returns>
    /// <exception cref="GraphException">The graph has another number of features.</exception>
    public override Tensor forward(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        using var scope = NewDisposeScope();
        var nodes = Embed(graph);
        var pooled = _pooling?.call(nodes, graph).Pooled ?? GraphPooling.Pool(Aggregation(), nodes, graph);
        return scope.MoveToOuter(_output.call(pooled));
    }

    /// <summary>How much each node counts in its graph's vector: where the model looks.</summary>
    /// <param name="graph">One graph or several side by side.</param>
    /// <returns>Shape [nodes]; adds up to 1 over a graph's nodes.</returns>
    /// <exception cref="GraphException">The graph has another number of features, or the model does not pool by attention.</exception>
    public Tensor AttentionScores(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (_pooling is null) throw new GraphException($"The model pools by {Options.Pooling}, which attends to all nodes alike. Build it with {nameof(GraphPoolingKind)}.{nameof(GraphPoolingKind.Attention)}.");
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(_pooling.call(Embed(graph), graph).Attention);
    }

    private Tensor Embed(Graph graph) =>
        _layers.Aggregate(graph.Features, (nodes, layer) => F.dropout(F.relu(layer.call(nodes, graph)), Options.Dropout, training));

    private NeighborAggregation Aggregation() => Options.Pooling switch
    {
        GraphPoolingKind.Mean => NeighborAggregation.Mean,
        GraphPoolingKind.Sum => NeighborAggregation.Sum,
        _ => NeighborAggregation.Max,
    };

    private static GraphLayer Layer(int inFeatures, GraphClassifierOptions options) => options.Layer switch
    {
        GraphLayerKind.Gcn => new GraphConv(inFeatures, options.HiddenFeatures),
        GraphLayerKind.Sage => new SageConv(inFeatures, options.HiddenFeatures),
        _ => new GatConv(inFeatures, options.HiddenFeatures, new GatOptions { Heads = options.Heads, Dropout = options.Dropout }),
    };
}
