using TorchSharp;
using TorchSharp.Modules;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Benchmarks.Torch;

/// <summary>A network of two graph convolutions with attention pooling over ring-shaped chains of residues, four neighbours each.</summary>
internal static class GraphNetwork
{
    private const int Batches = 8;
    private const int GraphsPerBatch = 64;
    private const int Nodes = 100;
    private const int Residues = 20;
    private const int Hidden = 16;

    private static readonly int[] Neighbors = [-2, -1, 1, 2];

    public static Action Prepare(Device device)
    {
        var batches = Enumerable.Range(0, Batches).Select(b => Batch(b, device)).ToList();
        var model = new Network().to(device);
        var optimizer = optim.Adam(model.parameters());
        return () =>
        {
            foreach (var (graph, labels) in batches)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                F.binary_cross_entropy_with_logits(model.call(graph), labels).backward();
                optimizer.step();
            }
            _ = model.parameters().First()[0, 0].item<float>();
        };
    }

    public static double Loss(Device device)
    {
        using var scope = NewDisposeScope();
        var model = FixedValues.Filled(new Network(), device);
        var (graph, labels) = Batch(0, device);
        using (graph) return FixedValues.AfterThreeSteps(model, () => F.binary_cross_entropy_with_logits(model.call(graph), labels));
    }

    private static (Graph Graph, Tensor Labels) Batch(int batch, Device device)
    {
        var total = GraphsPerBatch * Nodes;
        var residues = Enumerable.Range(0, total).Select(i => (i % Nodes * 7 + (i / Nodes + batch) * 3) % Residues % (10 + (i / Nodes) % 2 * 10)).Select(r => (long)r).ToArray();
        var sources = new long[total * Neighbors.Length];
        var targets = new long[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            var node = i / Neighbors.Length;
            targets[i] = node;
            sources[i] = node / Nodes * Nodes + (node % Nodes + Neighbors[i % Neighbors.Length] + Nodes) % Nodes;
        }
        var graph = new Graph(
            F.one_hot(tensor(residues), Residues).to(float32).to(device), stack([tensor(sources), tensor(targets)]).to(device),
            graphIndex: tensor(Enumerable.Range(0, total).Select(i => (long)(i / Nodes)).ToArray()).to(device));
        return (graph, (arange(GraphsPerBatch) % 2).to(float32).to(device).DetachFromDisposeScope());
    }

    private sealed class Network : nn.Module<Graph, Tensor>
    {
        private readonly GraphConv first = new(Residues, Hidden);
        private readonly GraphConv second = new(Hidden, Hidden);
        private readonly GlobalAttentionPooling pool = new(Hidden);
        private readonly Linear head = nn.Linear(Hidden, 1);

        public Network() : base(nameof(Network)) => RegisterComponents();

        public override Tensor forward(Graph graph)
        {
            using var scope = NewDisposeScope();
            var h = second.call(first.call(graph.Features, graph).relu(), graph).relu();
            return head.call(pool.call(h, graph).Pooled).squeeze(1).MoveToOuterDisposeScope();
        }
    }
}
