using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using TorchSharp.Modules;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Layers;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs.Layers;

/// <summary>What holds for every graph layer.</summary>
[TestFixture]
public sealed class GraphLayerContract
{
    private const double Step = 1e-6;

    private static IEnumerable<string> Names => LayerCases.Layers.Keys;

    [TestCaseSource(nameof(Names))]
    public void Forward_TwoGraphs_EqualsTheFormulaInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(LayerCases.Layers[name]());

        AssertEqual(name, layer.call(graph.Features, graph));
    }

    [TestCaseSource(nameof(Names))]
    public void Backward_InputAndEveryParameter_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(LayerCases.Layers[name]());
        var x = graph.Features.clone().requires_grad_();
        Tensor Loss() => (layer.call(x, graph) * Make(2, 7, Out)).sum();

        Loss().backward();

        foreach (var (parameter, variable) in layer.named_parameters().Select(pair => (pair.name, (Tensor)pair.parameter)).Append(("input", x)))
            Assert.That(Numbers(variable.grad!), Is.EqualTo(Numeric(Loss, variable)).Within(1e-7), $"{name}: {parameter}");
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_NodesAndEdgesRenumbered_RenumbersTheResult(string name)
    {
        using var layer = Filled(LayerCases.Layers[name]());
        Prop.ForAll(RandomGraphs.Arbitrary(In, Types), sample =>
        {
            using var scope = NewDisposeScope();
            using var graph = sample.Build();
            using var renumbered = sample.Renumber().Build();

            var expected = layer.call(graph.Features, graph).index_select(0, tensor(sample.Order));

            return layer.call(renumbered.Features, renumbered).allclose(expected, 1e-10, 1e-10);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_GraphsJoined_ComputesEachAsAlone(string name)
    {
        using var layer = Filled(LayerCases.Layers[name]());
        Prop.ForAll(RandomGraphs.Arbitrary(In, Types), RandomGraphs.Arbitrary(In, Types), (first, second) =>
        {
            using var scope = NewDisposeScope();
            using var one = first.Build();
            using var other = second.Build();
            using var joined = Graph.Join([one, other]);

            var alone = cat([layer.call(one.Features, one), layer.call(other.Features, other)]);

            return layer.call(joined.Features, joined).allclose(alone, 1e-10, 1e-10);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_NoEdgesAtAll_IsFinite(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = new Graph(Make(0, 4, In), zeros(2, 0, int64), zeros(0, int64));
        using var layer = Filled(LayerCases.Layers[name]());

        var result = layer.call(graph.Features, graph);

        Assert.That(result.shape, Is.EqualTo(new long[] { 4, Out }));
        Assert.That(Numbers(result), Is.All.Matches<double>(double.IsFinite));
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_AsMade_HasFiniteFloat32AndReproducesFromTheSeed(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample().To(ScalarType.Float32);
        manual_seed(5);
        using var first = LayerCases.Layers[name]();
        manual_seed(5);
        using var second = LayerCases.Layers[name]();

        var result = first.call(graph.Features, graph);

        Assert.That(result.dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(result.equal(second.call(graph.Features, graph)), Is.True);
        Assert.That(Numbers(result), Is.All.Matches<double>(double.IsFinite));
    }

    [TestCaseSource(nameof(Names))]
    public void SaveAndLoad_IntoAnother_ComputesTheSame(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = Filled(LayerCases.Layers[name]());
        using var other = LayerCases.Layers[name]();
        using var stream = new MemoryStream();

        layer.save(stream);
        stream.Position = 0;
        other.to(ScalarType.Float64);
        other.load(stream);

        Assert.That(other.call(graph.Features, graph).equal(layer.call(graph.Features, graph)), Is.True);
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_ManyTimes_LeavesNoTensorsBehind(string name)
    {
        using var graph = Sample();
        using var layer = Filled(LayerCases.Layers[name]());
        layer.call(graph.Features, graph).Dispose();
        var before = Tensor.TotalCount;

        for (var i = 0; i < 10; i++) layer.call(graph.Features, graph).Dispose();

        Assert.That(Tensor.TotalCount, Is.LessThanOrEqualTo(before));
    }

    [TestCaseSource(nameof(Names))]
    public void Forward_FeaturesDoNotFit_SaysWhichShapes(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var layer = LayerCases.Layers[name]();

        var narrow = Assert.Throws<GraphException>(() => layer.call(Make(0, 7, 2), graph));
        var few = Assert.Throws<GraphException>(() => layer.call(Make(0, 6, In), graph));

        Assert.That(narrow!.Message, Does.EndWith("cannot take features of shape [7, 2] on a graph of 7 nodes: it expects [7, 3]."));
        Assert.That(few!.Message, Does.Contain("shape [6, 3]"));
    }

    private static double[] Numeric(Func<Tensor> loss, Tensor variable)
    {
        using var frozen = no_grad();
        var elements = variable.detach().view(-1);
        return [.. Enumerable.Range(0, (int)elements.numel()).Select(i =>
        {
            double At(double shift)
            {
                elements[i].add_(shift);
                return loss().item<double>();
            }
            var above = At(Step);
            var below = At(-2 * Step);
            At(Step);
            return (above - below) / (2 * Step);
        })];
    }
}
