namespace Workspace.Learn.Graphs.Drawing;

/// <summary>Places for the nodes of a graph: nodes push each other away, and edges pull their ends together.</summary>
/// <remarks>Fruchterman and Reingold 1991, Graph Drawing by Force-directed Placement. Time grows with the square of the nodes.</remarks>
internal static class SpringLayout
{
    private const double LeastDistance = 0.01;

    /// <summary>Finds places, the nodes' mean distance to their neighbours about 1/√nodes.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">Pairs of nodes, each once.</param>
    /// <param name="iterations">How often all nodes move.</param>
    /// <param name="seed">Of the places at first.</param>
    /// <returns>x and y of each node.</returns>
    internal static (double X, double Y)[] Place(int nodes, IReadOnlyCollection<(int, int)> edges, int iterations, int seed)
    {
        var random = new Random(seed);
        var places = new (double X, double Y)[nodes];
        for (var i = 0; i < nodes; i++) places[i] = (random.NextDouble(), random.NextDouble());
        var ideal = Math.Sqrt(1.0 / Math.Max(1, nodes));
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            // Ever smaller steps, so that the drawing comes to rest.
            var largestStep = 0.1 * (1 - ((double)iteration / iterations));
            Move(places, Forces(places, edges, ideal), largestStep);
        }
        return places;
    }

    private static (double X, double Y)[] Forces((double X, double Y)[] places, IReadOnlyCollection<(int, int)> edges, double ideal)
    {
        var forces = new (double X, double Y)[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy, distance) = Between(places[i], places[j]);
                Apply(forces, i, j, dx, dy, ideal * ideal / (distance * distance));
            }
        }
        foreach (var (i, j) in edges)
        {
            var (dx, dy, distance) = Between(places[i], places[j]);
            Apply(forces, i, j, dx, dy, -distance / ideal);
        }
        return forces;
    }

    private static (double Dx, double Dy, double Distance) Between((double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (a.X - b.X, a.Y - b.Y);
        return (dx, dy, Math.Max(LeastDistance, Math.Sqrt((dx * dx) + (dy * dy))));
    }

    private static void Apply((double X, double Y)[] forces, int i, int j, double dx, double dy, double strength)
    {
        forces[i] = (forces[i].X + (strength * dx), forces[i].Y + (strength * dy));
        forces[j] = (forces[j].X - (strength * dx), forces[j].Y - (strength * dy));
    }

    private static void Move((double X, double Y)[] places, (double X, double Y)[] forces, double largestStep)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var (x, y) = forces[i];
            var length = Math.Sqrt((x * x) + (y * y));
            var factor = length > 0 ? Math.Min(length, largestStep) / length : 0;
            places[i] = (places[i].X + (factor * x), places[i].Y + (factor * y));
        }
    }
}
