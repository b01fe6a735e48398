using TorchSharp;
using static TorchSharp.torch;

namespace Workspace.Learn.Graphs.Neighbors;

/// <summary>Neighbours by comparing all points with all: what a GPU does best.</summary>
internal static class AllPairs
{
    // Numbers in the largest intermediate tensor: 256 MiB of Float32.
    private const long MostElements = 1 << 26;

    internal static Tensor Edges(Tensor points, int k, Tensor? graphIndex, bool includeSelf)
    {
        using var scope = NewDisposeScope();
        if (points.isfinite().all().item<bool>() == false) throw new GraphException("A coordinate is not finite; neighbours need finite coordinates. Drop or repair such points.");
        var (count, dimensions) = (points.shape[0], points.shape[1]);
        var all = arange(count, int64, points.device);
        var step = Math.Max(1, MostElements / Math.Max(1, count * dimensions));
        var parts = new List<Tensor> { zeros(2, 0, int64, points.device) };
        for (var start = 0L; start < count; start += step)
        {
            using var part = NewDisposeScope();
            var rows = all.narrow(0, start, Math.Min(step, count - start));
            // Differences, not products as cdist forms them, which lose the digits that tell near points apart.
            var distances = (points.index_select(0, rows).unsqueeze(1) - points.unsqueeze(0)).square().sum(2);   // [rows, points]
            var self = rows.unsqueeze(1).eq(all.unsqueeze(0));
            // A point is its own nearest even where others lie at the same place.
            distances = distances.masked_fill(self, includeSelf ? -1 : double.PositiveInfinity);
            if (graphIndex is not null) distances = distances.masked_fill(graphIndex.index_select(0, rows).unsqueeze(1).ne(graphIndex.unsqueeze(0)), double.PositiveInfinity);
            var (values, neighbors) = distances.topk((int)Math.Min(k, count), largest: false);
            var found = values.flatten().isfinite().nonzero().flatten();
            var targets = rows.unsqueeze(1).expand_as(neighbors).flatten();
            parts.Add(part.MoveToOuter(stack([neighbors.flatten(), targets]).index_select(1, found)));
        }
        return scope.MoveToOuter(cat(parts, 1));
    }
}
