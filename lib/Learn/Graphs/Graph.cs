using TorchSharp;
using Workspace.Core.Display;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs;

/// <summary>
/// A graph with node features and directed edges, or several graphs side by side as one: layers never mix them, because no
/// edge joins them, and pooling goes by <see cref="GraphIndex"/>.
/// </summary>
/// <remarks>
/// The layout is PyTorch Geometric's (Fey and Lenssen 2019, arXiv:1903.02428). A graph owns its tensors: they leave every
/// dispose scope and are disposed with it.
/// </remarks>
public sealed partial class Graph : IDisposable
{
    private Tensor? _inDegrees;
    private Tensor? _outDegrees;
    private Tensor? _nodeCounts;
    private int? _edgeTypeCount;

    /// <summary>Creates a graph and checks that its tensors fit together.</summary>
    /// <param name="features">Node features, shape [nodes, features], floating point.</param>
    /// <param name="edges">Edges, shape [2, edges], Int64: messages flow from the nodes in row 0 to those in row 1.</param>
    /// <param name="edgeTypes">Type of each edge, shape [edges], Int64, from 0; default none.</param>
    /// <param name="graphIndex">Which graph each node belongs to, shape [nodes], Int64, rising from 0; default one graph.</param>
    /// <param name="graphCount">How many graphs there are; default the largest index plus 1. Give it where the last graphs may have no nodes.</param>
    /// <exception cref="GraphException">A shape or dtype does not fit, or an edge leads to a node that does not exist.</exception>
    public Graph(Tensor features, Tensor edges, Tensor? edgeTypes = null, Tensor? graphIndex = null, int? graphCount = null)
        : this(features, edges, edgeTypes, graphIndex ?? NoIndex(features), GraphChecks.Check(features, edges, edgeTypes, graphIndex, graphCount))
    {
    }

    private Graph(Tensor features, Tensor edges, Tensor? edgeTypes, Tensor graphIndex, int graphCount)
    {
        (Features, Edges, EdgeTypes, GraphIndex, GraphCount) = (features, edges, edgeTypes, graphIndex, graphCount);
        foreach (var tensor in Tensors()) tensor.DetachFromDisposeScope();
        Sources = edges.select(0, 0).DetachFromDisposeScope();
        Targets = edges.select(0, 1).DetachFromDisposeScope();
    }

    /// <summary>Node features, shape [nodes, features].</summary>
    public Tensor Features { get; }

    /// <summary>Edges, shape [2, edges]: row 0 holds where each comes from, row 1 where it leads to.</summary>
    public Tensor Edges { get; }

    /// <summary>Type of each edge, shape [edges], or null.</summary>
    public Tensor? EdgeTypes { get; }

    /// <summary>The largest edge type plus 1; 0 without types. Computed once.</summary>
    public int EdgeTypeCount => _edgeTypeCount ??= EdgeTypes is null || EdgeCount == 0 ? 0 : (int)GraphChecks.Range(EdgeTypes).Most + 1;

    /// <summary>Which graph each node belongs to, shape [nodes], rising from 0.</summary>
    public Tensor GraphIndex { get; }

    /// <summary>How many graphs lie side by side.</summary>
    public int GraphCount { get; }

    /// <summary>Number of nodes of all graphs.</summary>
    public long NodeCount => Features.shape[0];

    /// <summary>Number of edges of all graphs.</summary>
    public long EdgeCount => Edges.shape[1];

    /// <summary>Where each edge comes from, shape [edges].</summary>
    public Tensor Sources { get; }

    /// <summary>Where each edge leads to, shape [edges].</summary>
    public Tensor Targets { get; }

    /// <summary>How many edges lead to each node, shape [nodes], in the features' dtype. Computed once.</summary>
    public Tensor InDegrees => _inDegrees ??= Count(Targets, NodeCount);

    /// <summary>How many edges come from each node, shape [nodes], in the features' dtype. Computed once.</summary>
    public Tensor OutDegrees => _outDegrees ??= Count(Sources, NodeCount);

    /// <summary>How many nodes each graph has, shape [graphs], in the features' dtype. Computed once.</summary>
    public Tensor NodeCounts => _nodeCounts ??= Count(GraphIndex, GraphCount);

    /// <summary>The same graph on another device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>A new graph; where it lies there already, one that shares the tensors' memory.</returns>
    public Graph To(Device device) => Map(tensor => tensor.to(device).alias());

    /// <summary>The same graph with features of another floating-point dtype.</summary>
    /// <param name="dtype">The dtype.</param>
    /// <returns>A new graph; what does not change shares its memory.</returns>
    public Graph To(ScalarType dtype) => Map(tensor => ReferenceEquals(tensor, Features) ? tensor.to(dtype).alias() : tensor.alias());

    /// <summary>Releases the tensors.</summary>
    public void Dispose()
    {
        foreach (var tensor in Tensors()) tensor.Dispose();
        Sources.Dispose();
        Targets.Dispose();
        _inDegrees?.Dispose();
        _outDegrees?.Dispose();
        _nodeCounts?.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var graphs = GraphCount == 1 ? "1 graph" : FormattableString.Invariant($"{GraphCount:N0} graphs");
        return FormattableString.Invariant($"{graphs}, {NodeCount:N0} nodes × {Features.shape[1]:N0} features, {EdgeCount:N0} edges{(EdgeTypes is null ? "" : " with types")}, on {Features.device}");
    }

    /// <summary>Shows the sizes.</summary>
    /// <returns>Plain text.</returns>
    public MimeBundle ToMimeBundle() => new(ToString());

    private Graph Map(Func<Tensor, Tensor> map) => new(map(Features), map(Edges), EdgeTypes is null ? null : map(EdgeTypes), map(GraphIndex), GraphCount);

    private IEnumerable<Tensor> Tensors() => EdgeTypes is null ? [Features, Edges, GraphIndex] : [Features, Edges, EdgeTypes, GraphIndex];

    private Tensor Count(Tensor index, long count)
    {
        // What is kept must serve training too, also where it is first asked for in inference mode.
        using var normal = inference_mode(false);
        return Segments.Count(index, count, Features.dtype).DetachFromDisposeScope();
    }

    private static Tensor NoIndex(Tensor features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return zeros(features.shape.Length == 0 ? 0 : features.shape[0], int64, features.device);
    }
}
