namespace Workspace.Serving.Load;

/// <summary>Ordinary least squares for up to three terms, by the normal equations.</summary>
internal static class LeastSquares
{
    /// <summary>Coefficients of the terms for users divided by throughput.</summary>
    public static double[] Solve(IEnumerable<(double Users, double Throughput)> measured, IReadOnlyList<Func<double, double>> terms)
    {
        var size = terms.Count;
        var equations = new double[size, size + 1];
        foreach (var (users, throughput) in measured)
        {
            var x = terms.Select(term => term(users)).ToArray();
            // Each point counts by its relative error: the slow ends of the curve matter as much as the fast.
            var weight = Math.Pow(throughput / users, 2);
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++) equations[row, column] += weight * x[row] * x[column];
                equations[row, size] += weight * x[row] * users / throughput;
            }
        }
        return Eliminate(equations, size);
    }

    private static double[] Eliminate(double[,] m, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                if (row == pivot) continue;
                var factor = m[row, pivot] / m[pivot, pivot];
                for (var column = pivot; column <= size; column++) m[row, column] -= factor * m[pivot, column];
            }
        }
        return [.. Enumerable.Range(0, size).Select(i => m[i, size] / m[i, i])];
    }
}
