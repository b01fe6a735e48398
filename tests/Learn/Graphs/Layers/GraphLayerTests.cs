using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs.Layers;

/// <summary>What single layers have beyond the contract.</summary>
[TestFixture]
public sealed class GraphLayerTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void GatConv_Attention_EqualsPyTorch(int heads)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(new GatConv(In, Out, new GatOptions { Heads = heads }));

        AssertEqual($"GatConv_{heads}_attention", layer.Attention(graph.Features, graph));
    }

    [Test]
    public void GatConv_Dropout_DropsInTrainingOnly()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(new GatConv(In, Out, new GatOptions { Dropout = 0.9 }));
        using var without = Filled(new GatConv(In, Out));
        manual_seed(1);

        Assert.That(layer.call(graph.Features, graph).equal(without.call(graph.Features, graph)), Is.False);
        layer.eval();
        Assert.That(layer.call(graph.Features, graph).equal(without.call(graph.Features, graph)), Is.True);
    }

    [Test]
    public void GraphConv_WideningAndNarrowing_AreTheSameFormula()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var narrowing = Filled(new GraphConv(In, 2));
        var weight = narrowing.get_parameter("weight")!;

        // Â x W, first Â x as a layer of identity weights computes it.
        using var identity = new GraphConv(In, In, bias: false);
        identity.to(ScalarType.Float64);
        using (no_grad()) identity.get_parameter("weight")!.copy_(eye(In, dtype: float64));
        var expected = identity.call(graph.Features, graph).matmul(weight) + narrowing.get_parameter("bias")!;

        Assert.That(narrowing.call(graph.Features, graph).allclose(expected, 1e-12, 1e-12), Is.True);
    }

    [Test]
    public void SageConv_Narrowing_AveragesAfterTheMapAlike()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(new SageConv(In, 2));
        var state = layer.state_dict();

        var means = Segments.Mean(graph.Features.index_select(0, graph.Sources), graph.Targets, graph.NodeCount);
        var expected = graph.Features.matmul(state["own.weight"].t()) + state["own.bias"] + means.matmul(state["neighbors.weight"].t());

        Assert.That(layer.call(graph.Features, graph).allclose(expected, 1e-12, 1e-12), Is.True);
    }

    [Test]
    public void Parameters_Names_AreThoseDocumented()
    {
        using var conv = new GraphConv(2, 3);
        using var sage = new SageConv(2, 3);
        using var gat = new GatConv(2, 3);
        using var relational = new RelationalGraphConv(2, 3, 2, bases: 1);
        using var pooling = new GlobalAttentionPooling(2);

        Assert.That(conv.state_dict().Keys, Is.EqualTo(new[] { "weight", "bias" }));
        Assert.That(sage.state_dict().Keys, Is.EqualTo(new[] { "own.weight", "own.bias", "neighbors.weight" }));
        Assert.That(gat.state_dict().Keys, Is.EqualTo(new[] { "weight", "attention_source", "attention_target", "bias" }));
        Assert.That(relational.state_dict().Keys, Is.EqualTo(new[] { "own", "bases", "mixture", "bias" }));
        Assert.That(pooling.state_dict().Keys, Is.EqualTo(new[] { "gate.weight", "gate.bias" }));
    }

    [Test]
    public void RelationalGraphConv_GraphWithoutTypes_SaysWhatToDo()
    {
        using var scope = NewDisposeScope();
        using var graph = new Graph(Make(0, 2, In), tensor(new long[,] { { 0 }, { 1 } }));
        using var layer = Filled(new RelationalGraphConv(In, Out, 2));

        Assert.That(() => layer.call(graph.Features, graph), Throws.TypeOf<GraphException>().With.Message.Contains("Build it with edgeTypes"));
    }

    [Test]
    public void RelationalGraphConv_TypeBeyondTheLayers_NamesIt()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(new RelationalGraphConv(In, Out, 2));

        Assert.That(() => layer.call(graph.Features, graph), Throws.TypeOf<GraphException>().With.Message.EqualTo("An edge has type 2, and the layer was made for 2 types, numbered from 0."));
    }

    [Test]
    public void Constructors_ImpossibleNumbers_AreRefused()
    {
        Assert.That(() => new GraphConv(0, 3), Throws.TypeOf<GraphException>().With.Message.Contains("0 features in and 3 out"));
        Assert.That(() => new GatConv(3, 5, new GatOptions { Heads = 2 }), Throws.TypeOf<GraphException>().With.Message.Contains("5 features out do not divide by 2 heads"));
        Assert.That(() => new GatConv(3, 4, new GatOptions { Heads = 0 }), Throws.TypeOf<GraphException>().With.Message.Contains("Heads is 0"));
        Assert.That(() => new GatConv(3, 4, new GatOptions { Dropout = 1 }), Throws.TypeOf<GraphException>().With.Message.Contains("Dropout is 1"));
        Assert.That(() => new GatConv(3, 4, new GatOptions { NegativeSlope = double.NaN }), Throws.TypeOf<GraphException>().With.Message.Contains("NegativeSlope is NaN"));
        Assert.That(() => new RelationalGraphConv(3, 4, 2, bases: 3), Throws.TypeOf<GraphException>().With.Message.Contains("bases is 3"));
        Assert.That(() => new RelationalGraphConv(3, 4, 0), Throws.TypeOf<GraphException>().With.Message.Contains("types is 0"));
        Assert.That(() => new GlobalAttentionPooling(0), Throws.TypeOf<GraphException>().With.Message.Contains("0 features"));
    }
}
