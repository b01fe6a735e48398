using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Neighbors;

/// <summary>Edges between near points: to each point from its k nearest.</summary>
public static class NeighborGraph
{
    /// <summary>
    /// Finds the edges: on the CPU with a <see cref="KdTree"/>, on other devices by comparing all points with all, in parts that fit
    /// into memory.
    /// </summary>
    /// <param name="points">Coordinates, shape [points, dimensions], floating point, finite.</param>
    /// <param name="k">Neighbours of each point, 1 or more. A graph of fewer points joins each to all others.</param>
    /// <param name="graphIndex">Which graph each point belongs to, shape [points], Int64, rising from 0; edges stay inside. Default one graph.</param>
    /// <param name="includeSelf">Whether a point is its own nearest neighbour and counts among the k, as in DGL's <c>knn_graph</c>; default no, as in PyTorch Geometric's.</param>
    /// <returns>Shape [2, edges], Int64, on the points' device: row 0 the neighbour, row 1 the point; point by point, nearest first.</returns>
    /// <exception cref="GraphException">The points or k are not as described.</exception>
    public static Tensor Edges(Tensor points, int k, Tensor? graphIndex = null, bool includeSelf = false)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (k < 1) throw new GraphException($"k is {k}; each point needs 1 neighbour or more.");
        if (points.shape.Length != 2 || points.shape[1] < 1 || !points.is_floating_point())
            throw new GraphException($"The points are {GraphChecks.Describe(points)}; they must be floating point of shape [points, dimensions].");
        if (graphIndex is not null && (graphIndex.shape.Length != 1 || graphIndex.shape[0] != points.shape[0] || graphIndex.dtype != ScalarType.Int64))
            throw new GraphException($"The graph index is {GraphChecks.Describe(graphIndex)}; it must be Int64 of shape [points], here [{points.shape[0]}].");
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        return scope.MoveToOuter(points.device_type == DeviceType.CPU
            ? ByTree(points, k, graphIndex, includeSelf)
            : AllPairs.Edges(points, k, graphIndex, includeSelf));
    }

    private static Tensor ByTree(Tensor points, int k, Tensor? graphIndex, bool includeSelf)
    {
        var coordinates = points.to(ScalarType.Float64).contiguous().data<double>().ToArray();
        var dimensions = (int)points.shape[1];
        var count = coordinates.Length / dimensions;
        var (sources, targets) = (new List<long>(count * k), new List<long>(count * k));
        foreach (var (start, end) in Runs(graphIndex?.contiguous().data<long>().ToArray(), count))
        {
            var tree = new KdTree(coordinates.AsSpan(start * dimensions, (end - start) * dimensions), dimensions);
            var others = Math.Min(includeSelf ? k - 1 : k, end - start - 1);
            var neighbors = tree.FindNearestOthers(others);
            for (var point = 0; point < end - start; point++)
            {
                if (includeSelf) Add(start + point, start + point);
                for (var i = 0; i < others; i++) Add(start + neighbors[(point * others) + i], start + point);
            }
        }
        return tensor((long[])[.. sources, .. targets], [2, sources.Count]);

        void Add(long source, long target)
        {
            sources.Add(source);
            targets.Add(target);
        }
    }

    private static IEnumerable<(int Start, int End)> Runs(long[]? index, int count)
    {
        var start = 0;
        for (var i = 1; i <= count; i++)
        {
            if (i < count && (index is null || index[i] == index[start])) continue;
            if (i < count && index![i] < index[start]) throw new GraphException($"The graph index falls from {index[start]} to {index[i]} at point {i}: the points of a graph must stand together, in the order of the graphs.");
            yield return (start, i);
            start = i;
        }
    }
}
