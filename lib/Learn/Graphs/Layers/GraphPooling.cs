using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Layers;

/// <summary>One vector per graph from the features of its nodes, without anything to learn.</summary>
public static class GraphPooling
{
    /// <summary>The mean over each graph's nodes.</summary>
    /// <param name="features">Shape [nodes, features].</param>
    /// <param name="graph">Which node belongs to which graph.</param>
    /// <returns>Shape [graphs, features]; 0 for a graph without nodes.</returns>
    /// <exception cref="GraphException">There is not one row of features per node.</exception>
    public static Tensor Mean(Tensor features, Graph graph) => Pool(NeighborAggregation.Mean, features, graph);

    /// <summary>The sum over each graph's nodes.</summary>
    /// <param name="features">Shape [nodes, features].</param>
    /// <param name="graph">Which node belongs to which graph.</param>
    /// <returns>Shape [graphs, features]; 0 for a graph without nodes.</returns>
    /// <exception cref="GraphException">There is not one row of features per node.</exception>
    public static Tensor Sum(Tensor features, Graph graph) => Pool(NeighborAggregation.Sum, features, graph);

    /// <summary>The largest value of each feature over each graph's nodes.</summary>
    /// <param name="features">Shape [nodes, features].</param>
    /// <param name="graph">Which node belongs to which graph.</param>
    /// <returns>Shape [graphs, features]; 0 for a graph without nodes.</returns>
    /// <exception cref="GraphException">There is not one row of features per node.</exception>
    public static Tensor Max(Tensor features, Graph graph) => Pool(NeighborAggregation.Max, features, graph);

    /// <summary>Pools by one of the three.</summary>
    /// <param name="aggregation">Which.</param>
    /// <param name="features">Shape [nodes, features].</param>
    /// <param name="graph">Which node belongs to which graph.</param>
    /// <returns>Shape [graphs, features]; 0 for a graph without nodes.</returns>
    /// <exception cref="GraphException">There is not one row of features per node.</exception>
    public static Tensor Pool(NeighborAggregation aggregation, Tensor features, Graph graph)
    {
        Check("Pooling", features, graph, features?.shape.Length == 2 ? features.shape[1] : 0);
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(aggregation switch
        {
            NeighborAggregation.Mean => Segments.Mean(features!, graph.GraphIndex, graph.NodeCounts),
            NeighborAggregation.Sum => Segments.Sum(features!, graph.GraphIndex, graph.GraphCount),
            _ => Segments.Max(features!, graph.GraphIndex, graph.GraphCount),
        });
    }

    internal static void Check(string name, Tensor? features, Graph graph, long width)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(graph);
        if (features.shape.Length != 2 || features.shape[1] != width || features.shape[0] != graph.NodeCount)
            throw new GraphException($"{name} cannot take features of shape [{string.Join(", ", features.shape)}] on a graph of {graph.NodeCount} nodes: it expects [{graph.NodeCount}, {(width == 0 ? "features" : width)}].");
    }
}
