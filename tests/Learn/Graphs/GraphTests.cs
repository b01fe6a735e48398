using TorchSharp;
using Workspace.Learn.Graphs;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs;

[TestFixture]
public sealed class GraphTests
{
    [Test]
    public void Join_ThenSplit_GivesTheGraphsBack()
    {
        using var scope = NewDisposeScope();
        using var sample = Sample();
        var parts = sample.Split();

        using var joined = Graph.Join(parts);

        Assert.That(parts.Select(part => (part.NodeCount, part.EdgeCount, part.GraphCount)), Is.EqualTo(new[] { (4L, 7L, 1), (3L, 4L, 1) }));
        Assert.That(joined.Features.equal(sample.Features), Is.True);
        Assert.That(joined.Edges.equal(sample.Edges), Is.True);
        Assert.That(joined.EdgeTypes!.equal(sample.EdgeTypes!), Is.True);
        Assert.That(joined.GraphIndex.equal(sample.GraphIndex), Is.True);
        foreach (var part in parts) part.Dispose();
    }

    [Test]
    public void Join_GraphsOfGraphs_CountsThemOn()
    {
        using var scope = NewDisposeScope();
        using var sample = Sample();

        using var joined = Graph.Join([sample, sample]);

        Assert.That(joined.GraphCount, Is.EqualTo(4));
        Assert.That(joined.GraphIndex.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3 }));
        Assert.That(Numbers(joined.NodeCounts), Is.EqualTo(new double[] { 4, 3, 4, 3 }));
    }

    [Test]
    public void Degrees_Sample_CountEdges()
    {
        using var graph = Sample();

        Assert.That(Numbers(graph.InDegrees), Is.EqualTo(new double[] { 0, 5, 2, 0, 1, 2, 1 }));
        Assert.That(Numbers(graph.OutDegrees), Is.EqualTo(new double[] { 3, 2, 1, 1, 1, 1, 2 }));
    }

    [Test]
    public void Degrees_FirstAskedForInInferenceMode_ServeTrainingAfterwards()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(new Workspace.Learn.Graphs.Layers.GraphConv(In, Out));
        using (inference_mode()) layer.call(graph.Features, graph);

        layer.call(graph.Features, graph).sum().backward();

        Assert.That(layer.get_parameter("weight")!.grad, Is.Not.Null);
    }

    [Test]
    public void WithSelfLoops_SomeThereAlready_GivesEachNodeExactlyOne()
    {
        using var scope = NewDisposeScope();
        using var sample = Sample();

        using var looped = sample.WithSelfLoops(edgeType: 2);

        Assert.That(looped.Sources.eq(looped.Targets).sum().item<long>(), Is.EqualTo(7));
        Assert.That(looped.EdgeCount, Is.EqualTo(11 - 1 + 7));
        Assert.That(looped.EdgeTypes![^7..].data<long>().ToArray(), Is.All.EqualTo(2));
        Assert.That(() => sample.WithSelfLoops(), Throws.TypeOf<GraphException>().With.Message.Contains("edgeType"));
    }

    [Test]
    public void Graph_MadeInAScope_OutlivesIt()
    {
        Graph graph;
        using (NewDisposeScope()) graph = Sample();

        Assert.That(graph.Features.IsInvalid || graph.Sources.IsInvalid, Is.False);
        graph.Dispose();
        Assert.That(graph.Features.IsInvalid && graph.Edges.IsInvalid && graph.Targets.IsInvalid, Is.True);
    }

    [Test]
    public void Split_ThenDispose_LeavesNoTensorsBehind()
    {
        var before = Tensor.TotalCount;

        using (var sample = Sample())
        {
            foreach (var part in sample.Split()) part.Dispose();
            using var other = sample.To(ScalarType.Float32);
            Assert.That(other.InDegrees.dtype, Is.EqualTo(ScalarType.Float32));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(before));
    }

    [Test]
    public void ToString_Sample_SaysTheSizes()
    {
        using var graph = Sample();

        Assert.That(graph.ToString(), Is.EqualTo("2 graphs, 7 nodes × 3 features, 11 edges with types, on cpu"));
        Assert.That(graph.ToMimeBundle()["text/plain"], Is.EqualTo(graph.ToString()));
    }

    [Test]
    public void Constructor_TensorsDoNotFit_SaysWhich()
    {
        using var scope = NewDisposeScope();
        var (x, edges) = (Make(0, 3, 2), tensor(new long[,] { { 0, 1 }, { 1, 2 } }));

        Assert.That(() => new Graph(Make(0, 3), edges), Refuses("The node features are Float64[3]; they must be floating point of shape [nodes, features]."));
        Assert.That(() => new Graph(x, edges.t()[..1]), Refuses("Int64[1, 2]"));
        Assert.That(() => new Graph(x, edges.to(ScalarType.Int32)), Refuses("The edges are Int32[2, 2]; they must be Int64"));
        Assert.That(() => new Graph(x, edges + 1), Refuses("The edges name nodes 1 to 3, and the graph has 3 nodes, numbered from 0."));
        Assert.That(() => new Graph(x, edges - 1), Refuses("nodes -1 to 1"));
        Assert.That(() => new Graph(x, edges, edgeTypes: zeros(3, int64)), Refuses("The edge types is Int64[3]; it must be Int64 of shape [edges], here [2]."));
        Assert.That(() => new Graph(x, edges, edgeTypes: full(2, -1, int64)), Refuses("negative type"));
        Assert.That(() => new Graph(x, edges, graphIndex: tensor(new long[] { 0, 1, 0 })), Refuses("The graph index falls somewhere"));
        Assert.That(() => new Graph(x, edges, graphIndex: tensor(new long[] { 0, 1, 2 }), graphCount: 2), Refuses("within 0 to 1"));
    }

    [Test]
    public void Join_GraphsThatDoNotFit_SaysWhich()
    {
        using var scope = NewDisposeScope();
        using var typed = Sample();
        using var narrow = new Graph(Make(0, 2, 2), zeros(2, 0, int64));
        using var untyped = new Graph(Make(0, 2, 3), zeros(2, 0, int64));

        Assert.That(() => Graph.Join([]), Refuses("no graphs"));
        Assert.That(() => Graph.Join([typed, narrow]), Refuses("Graph 1 has 2 features per node and graph 0 has 3"));
        Assert.That(() => Graph.Join([typed, untyped]), Refuses("Graph 1 has no edge types"));
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Refuses(string message) => Throws.TypeOf<GraphException>().With.Message.Contains(message);
}
