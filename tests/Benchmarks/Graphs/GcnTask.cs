using System.Diagnostics;
using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Neighbors;
using Workspace.Learn.Models;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Benchmarks.Graphs;

/// <summary>What <c>Peers/gcn.py</c> does in Python, with the library: epochs of the tutorial's network over batches of protein graphs.</summary>
internal static class GcnTask
{
    public const string Family = "gcn";
    private const int Features = 21;
    private const int Neighbors = 4;
    private const int BatchSize = 64;
    private const int TimedRuns = 5;

    /// <summary>The points are those of the task of the same name.</summary>
    public static NeighborTask Data { get; } = NeighborTasks.All[0];

    /// <returns>Median seconds of an epoch: forward, backward and a step of Adam for every batch, on one thread.</returns>
    public static double Run(string name, string folder)
    {
        set_num_threads(1);
        manual_seed(1);
        var batches = Batches(PointData.Read(folder, name)).ToList();
        using var model = new GraphClassifier(new GraphClassifierOptions { InFeatures = Features });
        using var optimizer = optim.Adam(model.parameters(), 0.001);
        Epoch(batches, model, optimizer);
        return Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            Epoch(batches, model, optimizer);
            return clock.Elapsed.TotalSeconds;
        }));
    }

    private static void Epoch(List<LabeledGraphs> batches, GraphClassifier model, optim.Optimizer optimizer)
    {
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            F.binary_cross_entropy_with_logits(model.call(batch.Graphs), batch.Labels).backward();
            optimizer.step();
        }
    }

    private static IEnumerable<LabeledGraphs> Batches(double[] points)
    {
        var examples = new List<LabeledGraphs>();
        for (var cloud = 0; cloud < Data.Clouds; cloud++)
        {
            using var scope = NewDisposeScope();
            var places = tensor(points.AsSpan(cloud * Data.Points * 3, Data.Points * 3).ToArray(), [Data.Points, 3]);
            var letters = (arange(Data.Points) + cloud).remainder(Features);
            examples.Add(new LabeledGraphs(
                new Graph(eye(Features).index_select(0, letters), NeighborGraph.Edges(places, Neighbors)),
                tensor(new[,] { { cloud % 2 == 0 ? 0f : 1f } }).DetachFromDisposeScope()));
        }
        return examples.Chunk(BatchSize).Select(LabeledGraphs.Join);
    }
}
