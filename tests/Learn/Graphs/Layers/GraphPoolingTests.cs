using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs.Layers;

/// <summary>What holds for everything that makes one vector of a graph.</summary>
[TestFixture]
public sealed class GraphPoolingTests
{
    private static IEnumerable<string> Names => LayerCases.Poolings.Keys;

    [TestCaseSource(nameof(Names))]
    public void Pool_TwoGraphs_EqualsTheFormulaInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        var (module, pool) = LayerCases.Poolings[name]();

        AssertEqual(name, pool(graph.Features, graph));
        module?.Dispose();
    }

    [TestCaseSource(nameof(Names))]
    public void Pool_NodesRenumbered_StaysTheSame(string name)
    {
        var (module, pool) = LayerCases.Poolings[name]();
        Prop.ForAll(RandomGraphs.Arbitrary(In, Types), sample =>
        {
            using var scope = NewDisposeScope();
            using var graph = sample.Build();
            using var renumbered = sample.Renumber().Build();

            return pool(renumbered.Features, renumbered).allclose(pool(graph.Features, graph), 1e-10, 1e-10);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
        module?.Dispose();
    }

    [TestCaseSource(nameof(Names))]
    public void Pool_GraphWithoutNodes_IsZero(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = new Graph(Make(0, 2, In), zeros(2, 0, int64), graphIndex: tensor(new long[] { 0, 2 }), graphCount: 4);
        var (module, pool) = LayerCases.Poolings[name]();

        var result = pool(graph.Features, graph);

        Assert.That(result.shape, Is.EqualTo(new long[] { 4, In }));
        Assert.That(Numbers(result[1]), Is.All.Zero);
        Assert.That(Numbers(result[3]), Is.All.Zero);
        module?.Dispose();
    }

    [TestCaseSource(nameof(Names))]
    public void Pool_FeaturesOfAnotherGraph_SaysWhichShapes(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        var (module, pool) = LayerCases.Poolings[name]();

        Assert.That(() => pool(Make(0, 5, In), graph), Throws.TypeOf<GraphException>().With.Message.Contains("shape [5, 3] on a graph of 7 nodes"));
        module?.Dispose();
    }

    [Test]
    public void GlobalAttentionPooling_Attention_EqualsPyTorchAndAddsUpToOnePerGraph()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var pooling = Filled(new GlobalAttentionPooling(In));

        var (_, attention) = pooling.call(graph.Features, graph);

        AssertEqual("GlobalAttentionPooling_attention", attention);
        Assert.That(Numbers(Segments.Sum(attention, graph.GraphIndex, 2)), Is.EqualTo(new[] { 1.0, 1.0 }).Within(1e-12));
    }

    [Test]
    public void GlobalAttentionPooling_HugeScores_StaysFinite()
    {
        using var scope = NewDisposeScope();
        using var graph = new Graph(tensor(new double[,] { { 1e4 }, { -1e4 }, { -1e4 } }), zeros(2, 0, int64), graphIndex: tensor(new long[] { 0, 0, 1 }));
        using var pooling = new GlobalAttentionPooling(1);
        pooling.to(ScalarType.Float64);
        using (no_grad()) foreach (var parameter in pooling.parameters()) parameter.fill_(1);

        var (_, attention) = pooling.call(graph.Features, graph);

        Assert.That(Numbers(attention), Is.EqualTo(new[] { 1.0, 0.0, 1.0 }).Within(1e-12));
    }
}
