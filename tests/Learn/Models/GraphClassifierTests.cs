using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Models;
using Workspace.Learn.Training;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Learn.Tests.Models;

[TestFixture]
public sealed class GraphClassifierTests
{
    private static IEnumerable<GraphClassifierOptions> Shapes() =>
        from layer in Enum.GetValues<GraphLayerKind>()
        from pooling in Enum.GetValues<GraphPoolingKind>()
        select new GraphClassifierOptions { InFeatures = In, HiddenFeatures = 8, Layer = layer, Pooling = pooling, Heads = layer == GraphLayerKind.Gat ? 2 : 1 };

    [TestCaseSource(nameof(Shapes))]
    public void Forward_GraphsSideBySide_ComputesEachAsAlone(GraphClassifierOptions options)
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var model = Filled(new GraphClassifier(options));
        var parts = graph.Split();

        var together = model.call(graph);

        Assert.That(together.shape, Is.EqualTo(new long[] { 2, 1 }));
        Assert.That(Numbers(together), Is.EqualTo(Numbers(cat([.. parts.Select(model.call)]))).Within(1e-12));
        foreach (var part in parts) part.Dispose();
    }

    // Rings with a long tail against rings alone.
    [TestCaseSource(nameof(Shapes))]
    public async Task FitAsync_TwoKindsOfGraphs_AreToldApart(GraphClassifierOptions options)
    {
        manual_seed(4);
        using var model = new GraphClassifier(options with { InFeatures = 2 });
        using var optimizer = optim.Adam(model.parameters(), 0.02);
        var examples = Enumerable.Range(0, 80).Select(i => Example(i % 2, i)).ToList();
        var trainer = new Trainer<LabeledGraphs>(model, optimizer, batch => new Prediction(model.call(batch.Graphs), batch.Labels), (outputs, targets) => F.binary_cross_entropy_with_logits(outputs, targets))
        {
            Options = new TrainerOptions { Epochs = 40 },
            Metrics = new Dictionary<string, Func<Tensor, Tensor, double>> { ["accuracy"] = OutputMetrics.BinaryAccuracy },
        };

        await trainer.FitAsync(new ExampleBatches<LabeledGraphs, LabeledGraphs>(examples, LabeledGraphs.Join, 16, shuffleSeed: 1));
        var result = await trainer.EvaluateAsync(new ExampleBatches<LabeledGraphs, LabeledGraphs>(examples, LabeledGraphs.Join, 80));

        Assert.That(result["accuracy"], Is.GreaterThanOrEqualTo(0.95));
        foreach (var example in examples) example.Dispose();
    }

    [Test]
    public void AttentionScores_TwoGraphs_AddUpToOneEach()
    {
        using var scope = NewDisposeScope();
        using var graph = Sample();
        using var model = Filled(new GraphClassifier(new GraphClassifierOptions { InFeatures = In }));

        var scores = model.AttentionScores(graph);

        Assert.That(scores.shape, Is.EqualTo(new long[] { 7 }));
        Assert.That(Numbers(Segments.Sum(scores, graph.GraphIndex, 2)), Is.EqualTo(new[] { 1.0, 1.0 }).Within(1e-12));
    }

    [Test]
    public void AttentionScores_ModelPoolsOtherwise_SaysWhatToDo()
    {
        using var graph = Sample();
        using var model = new GraphClassifier(new GraphClassifierOptions { InFeatures = In, Pooling = GraphPoolingKind.Mean });

        Assert.That(() => model.AttentionScores(graph), Throws.TypeOf<GraphException>().With.Message.Contains("GraphPoolingKind.Attention"));
    }

    [Test]
    public void StateDict_Names_AreThoseDocumented()
    {
        using var model = new GraphClassifier(new GraphClassifierOptions { InFeatures = In });

        Assert.That(model.state_dict().Keys, Is.EqualTo(new[] { "layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias", "pooling.gate.weight", "pooling.gate.bias", "output.weight", "output.bias" }));
    }

    [Test]
    public void Constructor_BadOptions_ListsAllProblems()
    {
        var options = new GraphClassifierOptions { InFeatures = 0, HiddenFeatures = 5, Layers = 0, Heads = 2, Dropout = 1 };

        var error = Assert.Throws<TrainingOptionsException>(() => new GraphClassifier(options));

        Assert.That(error!.Problems, Has.Count.EqualTo(5));
        Assert.That(error.Message, Does.Contain("InFeatures is 0").And.Contain("which only Gat layers have").And.Contain("does not divide by 2 Heads"));
    }

    private static LabeledGraphs Example(int kind, int number)
    {
        using var scope = NewDisposeScope();
        var ring = 4 + (number % 3);
        var nodes = ring + (kind == 0 ? 4 + (number % 2) : 0);
        var pairs = Enumerable.Range(0, ring).Select(i => (i, (i + 1) % ring)).Concat(Enumerable.Range(ring, nodes - ring).Select(i => (i - 1, i))).ToList();
        long[] sources = [.. pairs.Select(pair => (long)pair.Item1), .. pairs.Select(pair => (long)pair.Item2)];
        long[] targets = [.. pairs.Select(pair => (long)pair.Item2), .. pairs.Select(pair => (long)pair.Item1)];
        var isRing = arange(nodes, dtype: float32).lt(ring).to(ScalarType.Float32);
        return new LabeledGraphs(new Graph(stack([ones(nodes), isRing], 1), tensor((long[])[.. sources, .. targets], [2, sources.Length])), tensor(new[,] { { (float)kind } }).DetachFromDisposeScope());
    }
}
