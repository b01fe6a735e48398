using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs;

public sealed partial class Graph
{
    /// <summary>Puts graphs side by side as one, so that layers compute them all at once.</summary>
    /// <param name="graphs">One graph or more, with the same number of features, all with edge types or all without. They stay the caller's.</param>
    /// <returns>A new graph of all their nodes, in order.</returns>
    /// <exception cref="GraphException">There are none, or they do not fit together.</exception>
    public static Graph Join(IReadOnlyList<Graph> graphs)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        if (graphs.Count == 0) throw new GraphException("There are no graphs to join.");
        for (var i = 1; i < graphs.Count; i++)
        {
            if (graphs[i].Features.shape[1] != graphs[0].Features.shape[1])
                throw new GraphException($"Graph {i} has {graphs[i].Features.shape[1]} features per node and graph 0 has {graphs[0].Features.shape[1]}; only graphs with the same features can be joined.");
            if (graphs[i].EdgeTypes is null != graphs[0].EdgeTypes is null)
                throw new GraphException($"Graph {i} has {(graphs[i].EdgeTypes is null ? "no " : "")}edge types and graph 0 has {(graphs[0].EdgeTypes is null ? "none" : "some")}; give all graphs types, or none.");
        }
        using var scope = NewDisposeScope();
        var (nodes, count) = (0L, 0L);
        var (edges, index) = (new List<Tensor>(graphs.Count), new List<Tensor>(graphs.Count));
        foreach (var graph in graphs)
        {
            edges.Add(graph.Edges + nodes);
            index.Add(graph.GraphIndex + count);
            nodes += graph.NodeCount;
            count += graph.GraphCount;
        }
        var types = graphs[0].EdgeTypes is null ? null : cat([.. graphs.Select(graph => graph.EdgeTypes!)]);
        return new Graph(cat([.. graphs.Select(graph => graph.Features)]), cat(edges, 1), types, cat(index), (int)count);
    }

    /// <summary>Takes the graphs apart again.</summary>
    /// <returns>One new graph for each of <see cref="GraphCount"/>.</returns>
    public IReadOnlyList<Graph> Split()
    {
        using var scope = NewDisposeScope();
        var sizes = NodeCounts.to(int64).cpu().data<long>().ToArray();
        // An edge belongs to the graph of the node it leads to.
        var owner = GraphIndex.index_select(0, Targets);
        var result = new List<Graph>(GraphCount);
        var start = 0L;
        for (var i = 0; i < GraphCount; i++)
        {
            var edges = owner.eq(i).nonzero().flatten();
            var types = EdgeTypes?.index_select(0, edges);
            result.Add(new Graph(Features.narrow(0, start, sizes[i]).clone(), Edges.index_select(1, edges) - start, types, zeros(sizes[i], int64, Features.device), 1));
            start += sizes[i];
        }
        return result;
    }

    /// <summary>Gives every node exactly one edge to itself: Kipf and Welling's Â = A + I.</summary>
    /// <param name="edgeType">The type of the new edges, where edges have types.</param>
    /// <returns>A new graph; the features share their memory.</returns>
    /// <exception cref="GraphException">Edges have types and none is given.</exception>
    public Graph WithSelfLoops(int? edgeType = null)
    {
        if (EdgeTypes is not null && edgeType is null) throw new GraphException("The edges have types: give the type of the loops, edgeType.");
        using var scope = NewDisposeScope();
        var others = Sources.ne(Targets).nonzero().flatten();
        var nodes = arange(NodeCount, int64, Features.device);
        var edges = cat([Edges.index_select(1, others), stack([nodes, nodes])], 1);
        var types = EdgeTypes is null ? null : cat([EdgeTypes.index_select(0, others), full_like(nodes, edgeType!.Value)]);
        return new Graph(Features.alias(), edges, types, GraphIndex.alias(), GraphCount);
    }
}
