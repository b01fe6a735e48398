using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class BoostedTreesModelTests
{
    private static readonly BoostedTreesOptions Binary = new() { Objective = Objective.BinaryLogistic, Rounds = 20, MaxDepth = 4 };

    [Test]
    public void PredictContributions_AnyShapeOfTrees_SumToTheMargin()
    {
        var cases = (from rounds in Gen.Choose(1, 12) from depth in Gen.Choose(1, 7) from parallel in Gen.Choose(1, 3) from rows in Gen.Choose(20, 120) select (rounds, depth, parallel, rows)).ToArbitrary();
        Prop.ForAll(cases, item =>
        {
            var data = SyntheticData.Binary(item.rows);
            using var model = BoostedTrees.Train(data, Binary with { Rounds = item.rounds, MaxDepth = item.depth, ParallelTrees = item.parallel, Subsample = 0.8 });
            var contributions = model.PredictContributions(data);
            var margins = model.PredictMargin(data);
            return Enumerable.Range(0, data.Rows).All(row => Math.Abs(contributions.Of(row).ToArray().Sum(value => (double)value) - margins[row]) < 1e-4);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Test]
    public void PredictContributions_TwinFeatures_AreSharedAlikeOnTwinRows()
    {
        // y = a + b with a and b exchangeable: rows (s, t) and (t, s) must exchange their contributions.
        float[] values = [0, 0, 0, 1, 1, 0, 1, 1];
        var data = new FeatureMatrix([.. Enumerable.Repeat(values, 10).SelectMany(v => v)], ["a", "b"]).WithLabels([.. Enumerable.Repeat(new float[] { 0, 1, 1, 2 }, 10).SelectMany(v => v)]);
        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Rounds = 200, MaxDepth = 2, LearningRate = 0.3, TreeMethod = TreeMethod.Exact });

        var contributions = model.PredictContributions(data);

        Assert.That(contributions[1, 0], Is.EqualTo(contributions[2, 1]).Within(1e-3));
        Assert.That(contributions[1, 1], Is.EqualTo(contributions[2, 0]).Within(1e-3));
        Assert.That(contributions[1, 1], Is.EqualTo(0.5).Within(1e-2), "b = 1 against its mean 0.5");
    }

    [Test]
    public void PredictContributions_UnusedFeature_IsZeroAndRanksLast()
    {
        float[] values = [.. Enumerable.Range(0, 100).SelectMany(i => new float[] { i, 5 })];
        var data = new FeatureMatrix(values, ["used", "constant"]).WithLabels([.. Enumerable.Range(0, 100).Select(i => i > 50 ? 1f : 0f)]);
        using var model = BoostedTrees.Train(data, Binary);

        var ranked = model.PredictContributions(data).MeanAbsolute();

        Assert.That(ranked[1], Is.EqualTo(new FeatureImportance("constant", 0)));
        Assert.That(ranked[0].Value, Is.GreaterThan(0.5));
        Assert.That(model.Importances()[1], Is.EqualTo(new FeatureImportance("constant", 0)));
    }

    [Test]
    public void Predict_BaseMargins_StartFromThem()
    {
        var data = SyntheticData.Binary();
        using var model = BoostedTrees.Train(data, Binary with { BaseScore = 0.5 });

        var shifted = model.PredictMargin(data.WithBaseMargins([.. Enumerable.Repeat(2f, data.Rows)]));

        Assert.That(shifted, Is.EqualTo(Array.ConvertAll(model.PredictMargin(data), margin => margin + 2)).Within(1e-5));
    }

    [Test]
    public void Predict_MissingValues_FollowTheLearnedDefault()
    {
        // Where x is missing the label is 1, as for large x.
        float[] values = [.. Enumerable.Range(0, 90).Select(i => i % 3 == 0 ? float.NaN : i % 3)];
        var data = new FeatureMatrix(values, ["x"]).WithLabels([.. Enumerable.Range(0, 90).Select(i => i % 3 == 1 ? 0f : 1f)]);
        using var model = BoostedTrees.Train(data, Binary);

        Assert.That(model.PredictClass(new FeatureMatrix([float.NaN, 1, 2], ["x"])), Is.EqualTo(new[] { 1, 0, 1 }));
    }

    [Test]
    public void Predict_OtherFeatures_NamesMissingAndExtra()
    {
        using var model = BoostedTrees.Train(SyntheticData.Binary(), Binary);

        var error = Assert.Throws<FeatureMismatchException>(() => model.Predict(new FeatureMatrix(new float[3], ["a", "b", "e"])));

        Assert.That(error!.Missing, Is.EqualTo(new[] { "c", "d" }));
        Assert.That(error.Extra, Is.EqualTo(new[] { "e" }));
        Assert.That(error.Message, Is.EqualTo("The model was trained with 4 features, the matrix has 3; missing: c, d; not known to the model: e. Prepare the data in the same way as for training."));
    }

    [Test]
    public void Predict_FeaturesInAnotherOrder_SaysHowToOrderThem()
    {
        using var model = BoostedTrees.Train(SyntheticData.Binary(), Binary);
        var reversed = SyntheticData.Features().SelectFeatures("d", "c", "b", "a");

        Assert.That(() => model.Predict(reversed), Throws.TypeOf<FeatureMismatchException>().With.Message.Contains("matrix.SelectFeatures(model.FeatureNames)"));
        Assert.That(model.Predict(reversed.SelectFeatures(model.FeatureNames)), Is.EqualTo(model.Predict(SyntheticData.Features())));
    }

    [Test]
    public void PredictClass_Regression_SaysItGivesNoClasses()
    {
        using var model = BoostedTrees.Train(SyntheticData.Regression(), new BoostedTreesOptions { Rounds = 2 });

        Assert.That(() => model.PredictClass(SyntheticData.Features()), Throws.TypeOf<ObjectiveMismatchException>().With.Message.Contains("reg:squarederror does not give classes"));
    }

    [Test]
    public void PredictClass_Threshold_MovesTheBorder()
    {
        var data = SyntheticData.Binary();
        using var model = BoostedTrees.Train(data, Binary);

        Assert.That(model.PredictClass(data, threshold: 0), Is.All.EqualTo(1));
        Assert.That(() => model.PredictClass(data, threshold: double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void AnyUse_AfterDispose_Throws()
    {
        var data = SyntheticData.Binary();
        var model = BoostedTrees.Train(data, Binary);
        model.Dispose();

        Assert.That(() => model.Predict(data), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => model.PredictContributions(data), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => model.Importances(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => model.Save("m.json"), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => model.Truncate(1), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(model.Dispose, Throws.Nothing);
    }

    [Test]
    public void Predict_ManyThreadsAtOnce_GivesEachTheSame()
    {
        var data = SyntheticData.Binary();
        using var folder = new TemporaryFolder();
        using var trained = BoostedTrees.Train(data, Binary);
        trained.Save(folder.File("m.ubj"));
        using var model = BoostedTrees.Load(folder.File("m.ubj"), threads: 1);
        var (expected, contributions) = (trained.Predict(data), trained.PredictContributions(data).Values.ToArray());

        var results = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => (Values: model.Predict(data), Contributions: model.PredictContributions(data).Values.ToArray())).ToList();

        Assert.That(results.Select(result => result.Values), Is.All.EqualTo(expected));
        Assert.That(results.Select(result => result.Contributions), Is.All.EqualTo(contributions));
    }

    [Test]
    public void Truncate_FewerRounds_PredictsAsIfTrainedSo()
    {
        var data = SyntheticData.Binary();
        using var longer = BoostedTrees.Train(data, Binary with { Rounds = 10 });
        using var shorter = BoostedTrees.Train(data, Binary with { Rounds = 4 });

        using var truncated = longer.Truncate(4);

        Assert.That(truncated.Predict(data), Is.EqualTo(shorter.Predict(data)).Within(1e-6));
        Assert.That(longer.Rounds, Is.EqualTo(10));
        Assert.That(() => longer.Truncate(11), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
