using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Workspace.Learn.Graphs.Neighbors;

/// <summary>
/// Finds the nearest of many points in few dimensions: a binary tree whose every node cuts its points in two halves across
/// their widest side. Safe to ask from several threads.
/// </summary>
/// <remarks>
/// Friedman, Bentley and Finkel 1977, An Algorithm for Finding Best Matches in Logarithmic Expected Time; the bound on what
/// lies beyond a cut is kept per dimension, as Arya and Mount 1993 do. Of equally near points those come first that have
/// the smaller number.
/// </remarks>
public sealed class KdTree
{
    // Measured: four points at once make leaves cheap to scan, and larger ones save visits.
    private const int LeafSize = 28;

    private readonly int[] _numbers;
    private readonly double[][] _coordinates;
    private readonly Node[] _nodes;

    /// <summary>Builds the tree.</summary>
    /// <param name="points">Coordinates, row-major, shape [points, dimensions], all finite; they are copied.</param>
    /// <param name="dimensions">Coordinates of a point, 1 or more. Beyond about 15 a tree is no faster than looking at every point.</param>
    /// <exception cref="GraphException">The coordinates do not divide by the dimensions, or one is not finite.</exception>
    public KdTree(ReadOnlySpan<double> points, int dimensions)
    {
        if (dimensions < 1) throw new GraphException($"A k-d tree was asked for in {dimensions} dimensions; there must be 1 or more.");
        if (points.Length % dimensions != 0) throw new GraphException($"{points.Length} coordinates do not divide into points of {dimensions} dimensions.");
        for (var i = 0; i < points.Length; i++)
            if (!double.IsFinite(points[i])) throw new GraphException(FormattableString.Invariant($"Coordinate {i % dimensions} of point {i / dimensions} is {points[i]}; neighbours need finite coordinates. Drop or repair such points."));
        (Dimensions, Count) = (dimensions, points.Length / dimensions);
        _numbers = [.. Enumerable.Range(0, Count)];
        _coordinates = ByDimension(points);
        _nodes = new KdTreeBuilder(_coordinates, _numbers, LeafSize).Build();
    }

    /// <summary>Number of points.</summary>
    public int Count { get; }

    /// <summary>Coordinates of a point.</summary>
    public int Dimensions { get; }

    /// <summary>Finds the points nearest to a place.</summary>
    /// <param name="place">Its coordinates.</param>
    /// <param name="numbers">Is filled with the numbers of the nearest points, nearest first; its length says how many to find, <see cref="Count"/> at the most.</param>
    /// <param name="squaredDistances">Is filled with the squares of their distances; as long as <paramref name="numbers"/>.</param>
    /// <exception cref="GraphException">Lengths do not fit, or more points are asked for than there are.</exception>
    public void FindNearest(ReadOnlySpan<double> place, Span<int> numbers, Span<double> squaredDistances)
    {
        if (place.Length != Dimensions) throw new GraphException($"The place has {place.Length} coordinates and the points have {Dimensions}.");
        if (numbers.Length > Count || squaredDistances.Length != numbers.Length) throw new GraphException($"{numbers.Length} neighbours and {squaredDistances.Length} distances were asked for, of {Count} points; ask for as many of both, {Count} at the most.");
        Find(new Search(place, new double[Dimensions], numbers, squaredDistances, excluded: -1));
    }

    /// <summary>Finds each point's nearest other points.</summary>
    /// <param name="count">How many, 0 to <see cref="Count"/> − 1.</param>
    /// <returns>Numbers of the nearest, row-major, shape [points, count], nearest first. A point at the same place is another point.</returns>
    /// <exception cref="GraphException">More are asked for than there are.</exception>
    public int[] FindNearestOthers(int count)
    {
        if (count < 0 || count > Math.Max(0, Count - 1)) throw new GraphException($"{count} neighbours were asked for, and each of {Count} points has {Math.Max(0, Count - 1)} others.");
        var result = new int[Count * count];
        var (place, offsets, distances) = (new double[Dimensions], new double[Dimensions], new double[count]);
        // In the tree's order, so that what the last search touched is still in the cache.
        for (var at = 0; at < Count && count > 0; at++)
        {
            for (var d = 0; d < Dimensions; d++) place[d] = _coordinates[d][at];
            Find(new Search(place, offsets, result.AsSpan(_numbers[at] * count, count), distances, _numbers[at]));
        }
        return result;
    }

    private void Find(Search search)
    {
        search.Offsets.Clear();
        search.Distances.Fill(double.PositiveInfinity);
        search.Numbers.Fill(int.MaxValue);
        if (search.Numbers.Length > 0) Visit(0, 0, ref search);
    }

    private void Visit(int index, double bound, ref Search search)
    {
        ref readonly var node = ref _nodes[index];
        if (node.IsLeaf)
        {
            Scan(node.Start, node.End, ref search);
            return;
        }
        var offset = search.Place[node.Dimension] - node.Cut;
        var (near, far) = offset <= 0 ? (index + 1, node.Right) : (node.Right, index + 1);
        Visit(near, bound, ref search);
        var before = search.Offsets[node.Dimension];
        var beyond = bound - (before * before) + (offset * offset);
        // At the same distance a point with a smaller number may still lie there.
        if (beyond > search.Worst) return;
        search.Offsets[node.Dimension] = offset;
        Visit(far, beyond, ref search);
        search.Offsets[node.Dimension] = before;
    }

    private void Scan(int start, int end, ref Search search)
    {
        var place = search.Place;
        for (var at = start; at < end; at += Vector256<double>.Count)
        {
            var squares = Vector256<double>.Zero;
            for (var d = 0; d < place.Length; d++)
            {
                var difference = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_coordinates[d]), (nuint)at) - Vector256.Create(place[d]);
                squares += difference * difference;
            }
            // Most points of a leaf lie farther than the best so far: four of them cost one comparison.
            var near = Vector256.LessThanOrEqual(squares, Vector256.Create(search.Worst)).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var lane = BitOperations.TrailingZeroCount(near);
                if (at + lane < end) search.Offer(_numbers[at + lane], squares[lane]);
            }
        }
    }

    // With a few zeros at the end, so that the last four may be read at once.
    private double[][] ByDimension(ReadOnlySpan<double> points)
    {
        var result = new double[Dimensions][];
        for (var d = 0; d < Dimensions; d++)
        {
            result[d] = new double[Count + Vector256<double>.Count];
            for (var at = 0; at < Count; at++) result[d][at] = points[(at * Dimensions) + d];
        }
        return result;
    }

    /// <summary>A cut with the nodes on both sides of it, the left one right behind it; or a leaf.</summary>
    internal readonly record struct Node(int Dimension, double Cut, int Right, int Start, int End)
    {
        internal bool IsLeaf => Dimension < 0;
    }

    /// <summary>The best so far, nearest first.</summary>
    private readonly ref struct Search(ReadOnlySpan<double> place, Span<double> offsets, Span<int> numbers, Span<double> distances, int excluded)
    {
        internal ReadOnlySpan<double> Place { get; } = place;

        internal Span<double> Offsets { get; } = offsets;

        internal Span<int> Numbers { get; } = numbers;

        internal Span<double> Distances { get; } = distances;

        internal double Worst => Distances[^1];

        internal void Offer(int number, double distance)
        {
            var distances = Distances;
            var numbers = Numbers;
            var at = distances.Length - 1;
            if (number == excluded || !IsBefore(distance, number, distances[at], numbers[at])) return;
            while (at > 0 && IsBefore(distance, number, distances[at - 1], numbers[at - 1]))
            {
                distances[at] = distances[at - 1];
                numbers[at] = numbers[at - 1];
                at--;
            }
            distances[at] = distance;
            numbers[at] = number;
        }

        private static bool IsBefore(double distance, int number, double thanDistance, int thanNumber) =>
            distance < thanDistance || (distance == thanDistance && number < thanNumber);
    }
}
