using System.Diagnostics;
using Workspace.Core.Errors;
using Workspace.Learn.Graphs.Neighbors;

namespace Workspace.Benchmarks.Graphs;

/// <summary>What <c>Peers/neighbors.py</c> does in Python, with the library: build the tree, find each point's neighbours.</summary>
internal static class NeighborTasks
{
    public const string Family = "neighbors";
    private const int Dimensions = 3;
    private const int TimedRuns = 5;

    public static IReadOnlyList<NeighborTask> All { get; } =
    [
        new("proteins", "300 proteins of 250 residues", Clouds: 300, Points: 250, Neighbors: 4),
        new("cloud", "one cloud of 50,000 points", Clouds: 1, Points: 50_000, Neighbors: 8),
        new("large", "one cloud of 500,000 points", Clouds: 1, Points: 500_000, Neighbors: 4),
    ];

    /// <returns>Median seconds of several runs after one that loads and warms; both sides on one thread.</returns>
    /// <exception cref="UnknownNameException">There is no such task.</exception>
    public static double Run(string name, string folder)
    {
        var task = All.FirstOrDefault(task => task.Name == name) ?? throw new UnknownNameException("Task", name, "the neighbor tasks", [.. All.Select(task => task.Name)]);
        var points = PointData.Read(folder, name);
        Find(points, task);
        return Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            Find(points, task);
            return clock.Elapsed.TotalSeconds;
        }));
    }

    private static void Find(double[] points, NeighborTask task)
    {
        var size = task.Points * Dimensions;
        for (var cloud = 0; cloud < task.Clouds; cloud++)
            new KdTree(points.AsSpan(cloud * size, size), Dimensions).FindNearestOthers(task.Neighbors);
    }
}
