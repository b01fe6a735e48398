namespace Workspace.Learn.Graphs.Neighbors;

/// <summary>Cuts points in halves until few are left.</summary>
/// <param name="points">Coordinates, row-major.</param>
/// <param name="dimensions">Coordinates of a point.</param>
/// <param name="leafSize">How many points stay together.</param>
/// <param name="numbers">The points' numbers; brought into the tree's order.</param>
/// <param name="nodes">Receives the nodes.</param>
internal sealed class KdTreeBuilder(double[] points, int dimensions, int leafSize, int[] numbers, List<KdTree.Node> nodes)
{
    /// <summary>Builds the node of the points from start to end, and all below it.</summary>
    internal void Build(int start, int end)
    {
        var (dimension, width) = Widest(start, end);
        if (end - start <= leafSize || width == 0)
        {
            nodes.Add(new KdTree.Node(-1, 0, 0, start, end));
            return;
        }
        var middle = start + ((end - start) / 2);
        Select(start, end - 1, middle, dimension);
        var at = nodes.Count;
        nodes.Add(default);
        Build(start, middle);
        nodes[at] = new KdTree.Node(dimension, Coordinate(middle, dimension), nodes.Count, start, end);
        Build(middle, end);
    }

    private double Coordinate(int at, int dimension) => points[(numbers[at] * dimensions) + dimension];

    private (int Dimension, double Width) Widest(int start, int end)
    {
        var (widest, width) = (0, 0.0);
        for (var d = 0; d < dimensions; d++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var at = start; at < end; at++)
            {
                var value = Coordinate(at, d);
                if (value < least) least = value;
                if (value > most) most = value;
            }
            if (most - least > width) (widest, width) = (d, most - least);
        }
        return (widest, width);
    }

    // Hoare's quickselect with the median of three: afterwards nothing before `wanted` is larger than it, and nothing behind it smaller.
    private void Select(int low, int high, int wanted, int dimension)
    {
        while (low < high)
        {
            var pivot = MedianOfThree(Coordinate(low, dimension), Coordinate(low + ((high - low) / 2), dimension), Coordinate(high, dimension));
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (Coordinate(left, dimension) < pivot) left++;
                while (Coordinate(right, dimension) > pivot) right--;
                if (left > right) break;
                (numbers[left], numbers[right]) = (numbers[right], numbers[left]);
                left++;
                right--;
            }
            if (wanted <= right) high = right;
            else if (wanted >= left) low = left;
            else return;
        }
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
