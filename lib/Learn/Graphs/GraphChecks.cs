using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs;

/// <summary>Checks what goes into a graph, so that no layer reads past a tensor's end.</summary>
internal static class GraphChecks
{
    /// <summary>Checks the tensors of a graph.</summary>
    /// <returns>The number of graphs.</returns>
    internal static int Check(Tensor features, Tensor edges, Tensor? edgeTypes, Tensor? graphIndex, int? graphCount)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(edges);
        if (features.shape.Length != 2 || !features.is_floating_point())
            throw new GraphException($"The node features are {Describe(features)}; they must be floating point of shape [nodes, features].");
        if (edges.shape.Length != 2 || edges.shape[0] != 2 || edges.dtype != ScalarType.Int64)
            throw new GraphException($"The edges are {Describe(edges)}; they must be Int64 of shape [2, edges]: row 0 where an edge comes from, row 1 where it leads to.");
        CheckLength("edge types", edgeTypes, "edges", edges.shape[1]);
        CheckLength("graph index", graphIndex, "nodes", features.shape[0]);
        foreach (var (name, tensor) in new[] { ("edges", edges), ("edge types", edgeTypes), ("graph index", graphIndex) })
            if (tensor is not null && tensor.device.ToString() != features.device.ToString())
                throw new GraphException($"The {name} lie on {tensor.device} and the features on {features.device}. Build the graph on one device and move it whole.");
        using var scope = NewDisposeScope();
        var (least, most) = Range(edges);
        if (least < 0 || most >= features.shape[0])
            throw new GraphException($"The edges name nodes {least} to {most}, and the graph has {features.shape[0]} nodes, numbered from 0.");
        if (edgeTypes is not null && Range(edgeTypes).Least < 0) throw new GraphException("An edge has a negative type; types are numbered from 0.");
        return CheckIndex(graphIndex, graphCount, features.shape[0]);
    }

    internal static string Describe(Tensor tensor) => $"{tensor.dtype}[{string.Join(", ", tensor.shape)}]";

    private static int CheckIndex(Tensor? graphIndex, int? graphCount, long nodes)
    {
        if (graphIndex is null || nodes == 0) return graphCount ?? 1;
        var (least, most) = Range(graphIndex);
        if (least < 0 || most >= (graphCount ?? int.MaxValue)) throw new GraphException($"The graph index runs from {least} to {most}; {(graphCount is null ? "it must count from 0" : $"with {graphCount} graphs it must stay within 0 to {graphCount - 1}")}.");
        if (nodes > 1 && graphIndex.diff().lt(0).any().item<bool>()) throw new GraphException("The graph index falls somewhere: the nodes of a graph must stand together, in the order of the graphs.");
        return graphCount ?? (int)most + 1;
    }

    private static void CheckLength(string name, Tensor? tensor, string of, long length)
    {
        if (tensor is null || (tensor.shape.Length == 1 && tensor.shape[0] == length && tensor.dtype == ScalarType.Int64)) return;
        throw new GraphException($"The {name} is {Describe(tensor)}; it must be Int64 of shape [{of}], here [{length}].");
    }

    internal static (long Least, long Most) Range(Tensor tensor)
    {
        if (tensor.numel() == 0) return (0, -1);
        using var least = tensor.min();
        using var most = tensor.max();
        return (least.item<long>(), most.item<long>());
    }
}
