using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

/// <summary>
/// Values by Debian's python3-xgboost 1.7.4 on the same data (SyntheticData, 200 rows): xgboost.train with nthread 1,
/// seed 7, eta 0.3, max_depth 3, base_score 0.5, tree_method exact, 10 rounds; then predict (plain, output_margin,
/// pred_contribs) of the training data, of which the first rows stand here, and get_score.
/// </summary>
public sealed class BoostedTreesOracleTests
{
    private static readonly BoostedTreesOptions Options = new()
    {
        Rounds = 10,
        MaxDepth = 3,
        BaseScore = 0.5,
        TreeMethod = TreeMethod.Exact,
        Seed = 7,
        Threads = 1,
    };

    private static readonly BoostedTreesOptions Binary = Options with { Objective = Objective.BinaryLogistic };

    [Test]
    public void Predict_BinaryLogistic_EqualsPython()
    {
        var data = SyntheticData.Binary();

        using var model = BoostedTrees.Train(data, Binary);

        Assert.That(model.Predict(data)[..4], Is.EqualTo(new[] { 0.221968412f, 0.93419981f, 0.910286248f, 0.137994453f }).Within(1e-5));
        Assert.That(model.PredictMargin(data)[..4], Is.EqualTo(new[] { -1.25423205f, 2.65306735f, 2.31713486f, -1.83204818f }).Within(1e-5));
        Assert.That(model.PredictClass(data)[..4], Is.EqualTo(new[] { 0, 1, 1, 0 }));
    }

    [Test]
    public void Predict_SquaredError_EqualsPython()
    {
        var data = SyntheticData.Regression();

        using var model = BoostedTrees.Train(data, Options);

        Assert.That(model.Predict(data)[..4], Is.EqualTo(new[] { 0.321223825f, 1.2772038f, 1.43901145f, 0.0939281136f }).Within(1e-5));
    }

    [Test]
    public void Predict_MultiSoftprob_EqualsPython()
    {
        var data = SyntheticData.Multi();

        using var model = BoostedTrees.Train(data, Options with { Objective = Objective.MultiSoftprob });

        Assert.That(model.Classes, Is.EqualTo(3));
        Assert.That(model.Predict(data)[..6], Is.EqualTo(new[] { 0.921627462f, 0.0442545824f, 0.034117993f, 0.018283857f, 0.019938536f, 0.961777627f }).Within(1e-5));
        Assert.That(model.PredictClass(data)[..4], Is.EqualTo(new[] { 0, 2, 2, 0 }));
    }

    [Test]
    public void Predict_RowsAndColumnsDrawn_EqualsPython()
    {
        var data = SyntheticData.Binary();

        using var model = BoostedTrees.Train(data, Binary with { Subsample = 0.7, ColumnsPerNode = 0.5 });

        // As above with subsample 0.7 and colsample_bynode 0.5.
        Assert.That(model.Predict(data)[..4], Is.EqualTo(new[] { 0.282135308f, 0.937832713f, 0.904642045f, 0.0648354366f }).Within(1e-5));
    }

    [Test]
    public void PredictContributions_Binary_EqualPython()
    {
        var data = SyntheticData.Binary();
        using var model = BoostedTrees.Train(data, Binary);

        var contributions = model.PredictContributions(data);

        Assert.That(contributions.Of(0).ToArray(), Is.EqualTo(new[] { -1.69029701f, 0.475174248f, -0.264231563f, 0.375683308f, -0.150560826f }).Within(1e-5));
        Assert.That(contributions.Of(1).ToArray(), Is.EqualTo(new[] { 2.04939938f, 0.485220194f, 0.211648867f, 0.0573596582f, -0.150560826f }).Within(1e-5));
    }

    [Test]
    public void PredictContributions_Multi_EqualPython()
    {
        var data = SyntheticData.Multi();
        using var model = BoostedTrees.Train(data, Options with { Objective = Objective.MultiSoftprob });

        var contributions = model.PredictContributions(data);

        Assert.That(contributions.Outputs, Is.EqualTo(3));
        Assert.That(contributions.Of(0, output: 1).ToArray(), Is.EqualTo(new[] { -0.772043586f, -0.955921531f, -0.0992982239f, 0f, 0.899802923f }).Within(1e-5));
        Assert.That(contributions[1, 0, 2], Is.EqualTo(1.81786358f).Within(1e-5));
    }

    [Test]
    public void Train_QuickModelsForest_EqualsPython()
    {
        var data = SyntheticData.Regression();

        using var model = BoostedTrees.Train(data, QuickModel.Forest(new QuickModelOptions { Seed = 7, Threads = 1 }) with { BaseScore = 0.5 });

        // One round with num_parallel_tree 100, eta 1, lambda 0, subsample 0.632, colsample_bynode 0.21, max_depth 5.
        Assert.That(model.Predict(data)[..4], Is.EqualTo(new[] { 0.507768869f, 1.15611148f, 1.31692016f, 0.153479367f }).Within(1e-5));
        Assert.That(model.Importances(ImportanceKind.TotalGain).Select(importance => importance.Value), Is.EqualTo(new[] { 798.137146, 326.833679, 268.286926, 149.578171 }).Within(1e-5).Percent);
    }

    [TestCase(ImportanceKind.Gain, 9.692739486, 3.77347064, 3.7722826, 2.44127011)]
    [TestCase(ImportanceKind.TotalGain, 193.8547821, 79.2428817, 67.9010849, 12.2063503)]
    [TestCase(ImportanceKind.Cover, 20.921016693, 14.0598917, 14.5203056, 12.3438759)]
    [TestCase(ImportanceKind.TotalCover, 418.42031861, 295.257721, 261.365509, 61.7193794)]
    [TestCase(ImportanceKind.Weight, 20, 21, 18, 5)]
    public void Importances_EachKind_EqualPython(ImportanceKind kind, double a, double b, double c, double d)
    {
        using var model = BoostedTrees.Train(SyntheticData.Binary(), Binary);

        var importances = model.Importances(kind);

        var byName = importances.ToDictionary(importance => importance.Feature, importance => importance.Value);
        Assert.That(new[] { byName["a"], byName["b"], byName["c"], byName["d"] }, Is.EqualTo(new[] { a, b, c, d }).Within(1e-5).Percent);
        Assert.That(importances.Select(importance => importance.Value), Is.Ordered.Descending);
    }
}
