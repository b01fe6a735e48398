namespace Workspace.Benchmarks.Graphs;

/// <summary>One search for the nearest neighbours of all points.</summary>
/// <param name="Name">What its file and both sides call it; <c>Peers/neighbors.py</c> knows the same names.</param>
/// <param name="Summary">What the table calls it.</param>
/// <param name="Clouds">How many clouds of points, each searched by itself.</param>
/// <param name="Points">Points of a cloud, in three dimensions.</param>
/// <param name="Neighbors">Neighbours of each point.</param>
internal sealed record NeighborTask(string Name, string Summary, int Clouds, int Points, int Neighbors);
