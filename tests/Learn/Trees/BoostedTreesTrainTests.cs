using Workspace.Learn.Metrics;
using Workspace.Learn.Trees;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Tests.Trees;

public sealed class BoostedTreesTrainTests
{
    private static readonly BoostedTreesOptions Binary = new() { Objective = Objective.BinaryLogistic, Rounds = 200, LearningRate = 0.3, MaxDepth = 4, Seed = 1 };

    [Test]
    public void Train_EarlyStopping_KeepsTheBestRoundsAndPredictsWithThem()
    {
        var (train, validation) = SyntheticData.Binary(400).Split(seed: 3, stratify: true);

        using var model = BoostedTrees.Train(train, Binary with { EarlyStoppingRounds = 10 }, validation);

        var losses = model.EvaluationHistory.Select(round => round.Validation["logloss"]).ToList();
        Assert.That(model.BestIteration, Is.EqualTo(losses.IndexOf(losses.Min())));
        Assert.That(losses, Has.Count.EqualTo(model.BestIteration + 11));
        Assert.That(model.Rounds, Is.EqualTo(model.BestIteration + 1));
        Assert.That(ClassificationMetrics.LogLoss(validation.ClassLabels(), model.Predict(validation)), Is.EqualTo(losses.Min()).Within(1e-5));
    }

    [Test]
    public void Train_EarlyStoppingOnAuc_TakesTheHighest()
    {
        var (train, validation) = SyntheticData.Binary(400).Split(seed: 3, stratify: true);

        using var model = BoostedTrees.Train(train, Binary with { EarlyStoppingRounds = 10, Metrics = [EvaluationMetric.LogLoss, EvaluationMetric.RocAuc] }, validation);

        var areas = model.EvaluationHistory.Select(round => round.Validation["auc"]).ToList();
        Assert.That(model.BestIteration, Is.EqualTo(areas.IndexOf(areas.Max())));
        Assert.That(ClassificationMetrics.RocAuc(validation.ClassLabels(), model.Predict(validation)), Is.EqualTo(areas.Max()).Within(1e-6));
    }

    [Test]
    public void Train_SameSeed_SameModel()
    {
        var data = SyntheticData.Binary();
        var options = Binary with { Rounds = 20, Subsample = 0.5, ColumnsPerNode = 0.5, Threads = 2 };

        using var first = BoostedTrees.Train(data, options);
        using var second = BoostedTrees.Train(data, options);
        using var other = BoostedTrees.Train(data, options with { Seed = 2 });

        Assert.That(second.Predict(data), Is.EqualTo(first.Predict(data)));
        Assert.That(other.Predict(data), Is.Not.EqualTo(first.Predict(data)));
    }

    [Test]
    public void Train_Progress_ReportsEveryRound()
    {
        var rounds = new Recorder();

        using var model = BoostedTrees.Train(SyntheticData.Binary(), Binary with { Rounds = 5 }, progress: rounds);

        Assert.That(rounds.Seen.Select(round => round.Round), Is.EqualTo(new[] { 0, 1, 2, 3, 4 }));
        Assert.That(rounds.Seen.Select(round => round.Train["logloss"]), Is.Ordered.Descending);
        Assert.That(model.EvaluationHistory, Is.EqualTo(rounds.Seen));
    }

    [Test]
    public void Train_CancelledInARound_StopsBeforeTheNext()
    {
        using var cancellation = new CancellationTokenSource();
        var rounds = new Recorder { AfterEach = round => { if (round.Round == 2) cancellation.Cancel(); } };

        Assert.That(() => BoostedTrees.Train(SyntheticData.Binary(), Binary, progress: rounds, cancellationToken: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(rounds.Seen, Has.Count.EqualTo(3));
    }

    [Test]
    public void Train_Weights_MoveThePrediction()
    {
        var data = new FeatureMatrix([1, 1], ["x"]).WithLabels([0, 10]).WithWeights([3, 1]);

        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Rounds = 300, Lambda = 0 });

        Assert.That(model.Predict(data)[0], Is.EqualTo(2.5).Within(1e-3), "the weighted mean");
    }

    [Test]
    public void Train_RankPairwise_OrdersEachQuery()
    {
        var features = Enumerable.Range(0, 60).Select(i => (float)(i * 7 % 60)).ToArray();
        var data = new FeatureMatrix(features, ["x"]).WithLabels(Array.ConvertAll(features, x => x > 30 ? 1f : 0f)).WithGroups([.. Enumerable.Repeat(10, 6)]);

        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Objective = Objective.RankPairwise, Rounds = 20, Metrics = [EvaluationMetric.Ndcg] });

        Assert.That(model.EvaluationHistory[^1].Train["ndcg"], Is.EqualTo(1).Within(1e-9));
        Assert.That(() => BoostedTrees.Train(SyntheticData.Binary(), new BoostedTreesOptions { Objective = Objective.RankPairwise }), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("WithGroups"));
    }

    [Test]
    public void Train_TenThousandFeatures_FindsTheOne()
    {
        const int features = 10_000;
        var values = new float[40 * features];
        for (var i = 0; i < values.Length; i++) values[i] = i * 31 % 17;
        for (var row = 0; row < 40; row++) values[(row * features) + 1234] = row;
        var data = new FeatureMatrix(values, [.. Enumerable.Range(0, features).Select(i => $"feature {i}")]).WithLabels([.. Enumerable.Range(0, 40).Select(row => row < 20 ? 0f : 1f)]);

        using var model = BoostedTrees.Train(data, Binary with { Rounds = 2 });

        Assert.That(model.Importances(ImportanceKind.Weight)[0].Feature, Is.EqualTo("feature 1234"));
        Assert.That(model.Importances(), Has.Count.EqualTo(features));
    }

    [Test]
    public void Train_ConstantRegressionLabel_PredictsIt()
    {
        var data = SyntheticData.Features().WithLabels([.. Enumerable.Repeat(3f, 200)]);

        using var model = BoostedTrees.Train(data, new BoostedTreesOptions { Rounds = 100 });

        Assert.That(model.Predict(data), Is.All.EqualTo(3).Within(1e-2));
    }

    [TestCase(Objective.BinaryLogistic)]
    [TestCase(Objective.MultiSoftprob)]
    public void Train_OneClassOnly_SaysThereIsNothingToTellApart(Objective objective) =>
        Assert.That(
            () => BoostedTrees.Train(SyntheticData.Features().WithLabels(new float[200]), new BoostedTreesOptions { Objective = objective }),
            Throws.TypeOf<TrainingDataException>().With.Message.Contains("All 200 training labels are 0"));

    [Test]
    public void Train_NoLabels_SaysHowToGiveThem() =>
        Assert.That(() => BoostedTrees.Train(SyntheticData.Features()), Throws.TypeOf<TrainingDataException>().With.Message.Contains("WithLabels"));

    [Test]
    public void Train_LabelIsNoClass_NamesTheRow()
    {
        var labels = new float[200];
        labels[7] = 2;

        Assert.That(
            () => BoostedTrees.Train(SyntheticData.Features().WithLabels(labels), Binary),
            Throws.TypeOf<TrainingDataException>().With.Message.EqualTo("The training label of row 7 is 2, but BinaryLogistic takes the whole numbers 0 to 1. Encode the classes, or choose another objective."));
    }

    [Test]
    public void Train_ValidationHasOtherFeatures_SaysWhich()
    {
        var validation = new FeatureMatrix(new float[10], ["a"]).WithLabels(new float[10]);

        Assert.That(() => BoostedTrees.Train(SyntheticData.Binary(), Binary, validation), Throws.TypeOf<FeatureMismatchException>().With.Message.Contains("missing: b, c, d"));
    }

    [Test]
    public void Train_SeveralOptionsOutOfRange_ListsAll()
    {
        var options = new BoostedTreesOptions { Rounds = 0, LearningRate = double.NaN, Subsample = 1.5, Gamma = -1, Classes = 3, BaseScore = double.PositiveInfinity };

        var error = Assert.Throws<TrainingOptionsException>(() => BoostedTrees.Train(SyntheticData.Regression(), options));

        Assert.That(error!.Problems, Has.Count.EqualTo(6));
        Assert.That(error.Problems[0], Is.EqualTo("Rounds is 0; it must be between 1 and 100000."));
        Assert.That(error.Message, Does.Contain("LearningRate is NaN; it must be above 0 and at most 1.").And.Contain("Subsample is 1.5").And.Contain("Gamma is -1").And.Contain("Classes is 3").And.Contain("BaseScore is"));
    }

    [Test]
    public void Train_EarlyStoppingWithoutValidation_SaysWhatIsMissing() =>
        Assert.That(() => BoostedTrees.Train(SyntheticData.Binary(), Binary with { EarlyStoppingRounds = 5 }), Throws.TypeOf<TrainingOptionsException>().With.Message.Contains("hold some rows out with Split"));

    [Test]
    public void Train_LibraryRefuses_SaysWhatItSaid()
    {
        // MAP is for ranking: the library itself refuses this combination, which no check here foresees.
        var error = Assert.Throws<XGBoostException>(() => BoostedTrees.Train(SyntheticData.Multi(), new BoostedTreesOptions { Objective = Objective.MultiSoftprob, Rounds = 1, Metrics = [EvaluationMetric.LogLoss] }));

        Assert.That(error!.Message, Does.StartWith("XGBoost could not evaluate round 0: "));
        Assert.That(error.Detail, Does.Not.Contain("Stack trace"));
    }

    [Test]
    public void Version_Library_IsAtLeastTheOneTheDoorIsWrittenFor() =>
        Assert.That(XGBoostLibrary.Version, Is.GreaterThanOrEqualTo(new Version(1, 7, 0)));

    private sealed class Recorder : IProgress<EvaluationRound>
    {
        public List<EvaluationRound> Seen { get; } = [];

        public Action<EvaluationRound>? AfterEach { get; init; }

        public void Report(EvaluationRound value)
        {
            Seen.Add(value);
            AfterEach?.Invoke(value);
        }
    }
}
