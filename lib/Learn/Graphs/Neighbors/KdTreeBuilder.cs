namespace Workspace.Learn.Graphs.Neighbors;

/// <summary>Cuts points in halves until few are left, and brings them into the order of the tree's leaves.</summary>
/// <param name="coordinates">One array per dimension.</param>
/// <param name="numbers">The points' numbers, which move with their coordinates.</param>
/// <param name="leafSize">How many points stay together.</param>
internal sealed class KdTreeBuilder(double[][] coordinates, int[] numbers, int leafSize)
{
    private readonly List<KdTree.Node> _nodes = [];

    /// <summary>Builds the tree.</summary>
    internal KdTree.Node[] Build()
    {
        Build(0, numbers.Length);
        return [.. _nodes];
    }

    private void Build(int start, int end)
    {
        var (dimension, width) = Widest(start, end);
        if (end - start <= leafSize || width == 0)
        {
            _nodes.Add(new KdTree.Node(-1, 0, 0, start, end));
            return;
        }
        var middle = start + ((end - start) / 2);
        Select(coordinates[dimension], start, end - 1, middle);
        var at = _nodes.Count;
        _nodes.Add(default);
        Build(start, middle);
        _nodes[at] = new KdTree.Node(dimension, coordinates[dimension][middle], _nodes.Count, start, end);
        Build(middle, end);
    }

    private (int Dimension, double Width) Widest(int start, int end)
    {
        var (widest, width) = (0, 0.0);
        for (var d = 0; d < coordinates.Length; d++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var value in coordinates[d].AsSpan(start, end - start)) (least, most) = (Math.Min(least, value), Math.Max(most, value));
            if (most - least > width) (widest, width) = (d, most - least);
        }
        return (widest, width);
    }

    // Hoare's quickselect with the median of three: afterwards nothing before `wanted` is larger than it, and nothing behind it smaller.
    private void Select(double[] values, int low, int high, int wanted)
    {
        while (low < high)
        {
            var pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                Swap(left++, right--);
            }
            if (wanted <= right) high = right;
            else if (wanted >= left) low = left;
            else return;
        }
    }

    private void Swap(int one, int other)
    {
        foreach (var values in coordinates) (values[one], values[other]) = (values[other], values[one]);
        (numbers[one], numbers[other]) = (numbers[other], numbers[one]);
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
