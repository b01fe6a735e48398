using System.Text.Json;
using Workspace.Core.Native;
using Workspace.Datasets;
using Workspace.Learn.Graphs;
using Workspace.Learn.Models;
using Workspace.Learn.Structures;
using Workspace.Learn.Training;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workspace.Tests;

[TestFixture]
public class ProteinSampleTests
{
    private sealed record Protein(string Id, string Sequence, bool IsPredicted, double[] Confidence, double[][][] Atoms)
    {
        public double[][] AlphaCarbons => [.. Atoms.Select(residue => residue[1])];

        public float[] Flat => [.. AlphaCarbons.SelectMany(place => place).Select(value => (float)value)];
    }

    [Test]
    public void Write_DefaultSeed_IsTheFileInData()
    {
        var path = Path.Combine(WorkspacePaths.Root!, "data", "proteins", "protein_sample.jsonl");
        var lines = Generate(ProteinSample.DefaultDocuments, ProteinSample.DefaultSeed);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, lines);

        Assert.That(File.ReadAllText(path), Is.EqualTo(lines));
        Assert.That(new FileInfo(path).Length, Is.LessThan(1_000_000));
    }

    [TestCase(200, 57_887)]
    [TestCase(500, 3)]
    public void Write_AnySeed_PlantsTheShares(int documents, int seed)
    {
        var proteins = Read(Generate(documents, seed));
        var predictions = proteins.Where(protein => protein.IsPredicted).ToList();
        var experiments = proteins.Except(predictions).ToList();

        Assert.That(proteins, Has.Count.EqualTo(documents));
        Assert.That(predictions, Has.Count.EqualTo(Math.Round(documents * ProteinSample.PredictedShare)));
        Assert.That(predictions.Count(protein => protein.Confidence.Min() > 65), Is.EqualTo(Math.Round(predictions.Count * ProteinSample.OrderedPredictions)));
        Assert.That(proteins.Select(protein => protein.Id), Is.Unique);
        Assert.That(experiments.Select(protein => $"AF-{protein.Id[..^2]}"), Is.SubsetOf(predictions.Select(protein => protein.Id)));
        // Most experiments show fewer residues than the prediction of the same protein.
        Assert.That(experiments.Count(protein => protein.Sequence.Length < Partner(protein, predictions).Sequence.Length), Is.GreaterThan(experiments.Count * 0.75));
    }

    [Test]
    public void Write_EveryChain_IsAPlausibleBackbone()
    {
        foreach (var protein in Read(Generate(100, 8)))
        {
            var steps = protein.AlphaCarbons.Zip(protein.AlphaCarbons.Skip(1), Distance).ToList();
            var tolerance = protein.IsPredicted ? 0.2 : 1.2;
            Assert.That(steps.Count(step => Math.Abs(step - 3.8) > tolerance), Is.LessThanOrEqualTo(protein.IsPredicted ? 0 : 1), protein.Id);
            Assert.That(protein.Atoms.Select(residue => Distance(residue[0], residue[1])), Is.All.EqualTo(1.458).Within(protein.IsPredicted ? 0.2 : 1.2), protein.Id);
            Assert.That(protein.Confidence, Has.Length.EqualTo(protein.Sequence.Length));
            Assert.That(protein.Atoms, Has.Length.EqualTo(protein.Sequence.Length));
            Assert.That(protein.Sequence, Does.Match("^[ACDEFGHIKLMNPQRSTVWY]{15,100}$"));
        }
    }

    [Test]
    public void Write_FoldedParts_AreCompactAndDoNotClash()
    {
        var chains = Read(Generate(200, 5)).Where(protein => !protein.IsPredicted).ToList();
        var clashes = chains.Sum(protein => Pairs(protein).Count(distance => distance < 3.0));
        var pairs = chains.Sum(protein => Pairs(protein).Count());

        Assert.That((double)clashes / pairs, Is.LessThan(0.001));
        // Globular proteins: 2.2 · N^0.38 Å (Skolnick et al. 1997); a chain of chance, stretched out, would have twice that.
        var ratios = chains.Select(protein => Gyration(protein.AlphaCarbons) / (2.2 * Math.Pow(protein.Sequence.Length, 0.38))).Order().ToList();
        Assert.That(ratios[ratios.Count / 2], Is.InRange(0.85, 1.5));
    }

    [Test]
    public void Write_TooFewDocuments_IsRefused() =>
        Assert.That(() => Generate(9, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task Sample_GraphClassifier_LearnsTheKindsBetterThanTheirShares()
    {
        var examples = Read(Generate(200, ProteinSample.DefaultSeed)).Select(protein => new LabeledGraphs(
            ResidueGraph.Of(protein.Sequence, protein.Flat), tensor(new[,] { { protein.IsPredicted ? 1f : 0f } }))).ToList();
        var test = examples.Where((_, i) => i % 5 == 0).ToList();
        var train = examples.Except(test).ToList();
        manual_seed(1);
        using var model = new GraphClassifier(new GraphClassifierOptions { InFeatures = ResidueGraph.FeatureCount });
        using var optimizer = optim.Adam(model.parameters(), 0.02);
        var trainer = new Trainer<LabeledGraphs>(model, optimizer, batch => new Prediction(model.call(batch.Graphs), batch.Labels), (outputs, targets) => F.binary_cross_entropy_with_logits(outputs, targets))
        {
            Options = new TrainerOptions { Epochs = 60 },
            Metrics = new Dictionary<string, Func<Tensor, Tensor, double>> { ["accuracy"] = OutputMetrics.BinaryAccuracy },
        };

        var result = await trainer.FitAsync(new ExampleBatches<LabeledGraphs, LabeledGraphs>(train, LabeledGraphs.Join, 32, shuffleSeed: 1));
        var figures = await trainer.EvaluateAsync(new ExampleBatches<LabeledGraphs, LabeledGraphs>(test, LabeledGraphs.Join, 64));

        TestContext.Out.WriteLine($"{result}; {figures}");
        Assert.That(figures["accuracy"], Is.GreaterThan(ProteinSample.PredictedShare + 0.1));
        foreach (var example in examples) example.Dispose();
    }

    private static string Generate(int documents, int seed)
    {
        using var writer = new StringWriter();
        ProteinSample.Write(writer, documents, seed);
        return writer.ToString();
    }

    private static List<Protein> Read(string lines) => [.. lines.TrimEnd('\n').Split('\n').Select(line =>
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Protein(
            json.GetProperty("id").GetString()!, json.GetProperty("seq").GetString()!, json.GetProperty("is_AF").GetBoolean(),
            json.GetProperty("b_factors").Deserialize<double[]>()!, json.GetProperty("coords").Deserialize<double[][][]>()!);
    })];

    private static Protein Partner(Protein experiment, List<Protein> predictions) => predictions.Single(protein => protein.Id == $"AF-{experiment.Id[..^2]}");

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (p, q) => (p - q) * (p - q)).Sum());

    private static IEnumerable<double> Pairs(Protein protein) =>
        from i in Enumerable.Range(0, protein.AlphaCarbons.Length)
        from j in Enumerable.Range(0, Math.Max(0, i - 2))
        select Distance(protein.AlphaCarbons[i], protein.AlphaCarbons[j]);

    private static double Gyration(double[][] places)
    {
        var center = Enumerable.Range(0, 3).Select(d => places.Average(place => place[d])).ToArray();
        return Math.Sqrt(places.Average(place => Math.Pow(Distance(place, center), 2)));
    }
}
