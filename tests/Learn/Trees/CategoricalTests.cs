using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class CategoricalTests
{
    internal static readonly BoostedTreesOptions Options = new() { Objective = Objective.BinaryLogistic, TreeMethod = TreeMethod.Hist, Rounds = 5, MaxDepth = 3 };

    /// <summary>Ten colours; those with an even digit sum of 7·code are positive, which no single threshold on the code can tell.</summary>
    internal static FeatureMatrix Colours()
    {
        var codes = Enumerable.Range(0, 300).Select(row => (float)(row % 10)).ToArray();
        var noise = Enumerable.Range(0, 300).Select(row => row * 37 % 101 / 101f).ToArray();
        var values = codes.Zip(noise).SelectMany(pair => new[] { pair.First, pair.Second }).ToArray();
        return new FeatureMatrix(values, ["colour", "noise"])
            .WithLabels(Array.ConvertAll(codes, code => code is 0 or 3 or 4 or 8 ? 1f : 0f))
            .WithCategorical("colour");
    }

    [Test]
    public void Train_CategoricalFeature_SeparatesItsLevels()
    {
        var data = Colours();

        using var model = BoostedTrees.Train(data, Options);

        Assert.That(model.PredictClass(data), Is.EqualTo(data.ClassLabels()));
        Assert.That(model.Importances()[0].Feature, Is.EqualTo("colour"));
    }

    [Test]
    public void Train_CategoricalWithExactMethod_SaysWhichMethodsThereAre()
    {
        var error = Assert.Throws<TrainingOptionsException>(() => BoostedTrees.Train(Colours(), Options with { TreeMethod = TreeMethod.Exact }));

        Assert.That(error!.Message, Does.Contain("colour are categorical; use Hist or Approx"));
    }

    [Test]
    public void WithCategorical_FractionalCode_NamesFeatureAndRow()
    {
        var matrix = new FeatureMatrix([0, 1, 1.5f], ["level"]);

        Assert.That(() => matrix.WithCategorical("level"), Throws.TypeOf<TrainingDataException>().With.Message.Contains("\"level\" is 1.5 in row 2"));
    }
}
