using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Learn.Metrics;

namespace Workspace.Learn.Trees;

/// <summary>
/// The first, rough answer to "can the target be predicted from these columns, and from which?": a random forest on 70 %
/// of the rows, its score on the other 30 %, and each feature's importance.
/// </summary>
/// <remarks>
/// What SageMaker Data Wrangler calls Quick Model (Developer Guide, "Analyze and Visualize"), grown by XGBoost in its random
/// forest mode (XGBoost documentation, "Random Forests in XGBoost"): 100 trees of depth 5, squared error, no penalty.
/// Text targets are classes in ordinal order of their names. More than two classes get one forest each against the rest.
/// </remarks>
public static class QuickModel
{
    /// <summary>Up to so many distinct whole numbers are taken for classes unless the options say otherwise.</summary>
    public const int MostClasses = 10;

    // Values below which one thread is as fast as all.
    private const long SmallTable = 100_000;

    /// <summary>Fits with default options.</summary>
    /// <param name="table">The table, with text features already encoded.</param>
    /// <param name="target">The column to predict; rows where it is missing are left out.</param>
    /// <param name="features">The columns to learn from; default: all but the target.</param>
    /// <param name="seed">Seed of the split and of the forest; default 0.</param>
    /// <returns>Score and importances.</returns>
    /// <exception cref="UnknownNameException">A column does not exist.</exception>
    /// <exception cref="TrainingDataException">A feature is text, the target is constant or is among the features, or there are too few rows.</exception>
    public static QuickModelResult Fit(ITable table, string target, IReadOnlyList<string>? features = null, int seed = 0) =>
        Fit(table, target, new QuickModelOptions { Features = features, Seed = seed });

    /// <summary>Fits.</summary>
    /// <param name="table">The table, with text features already encoded.</param>
    /// <param name="target">The column to predict; rows where it is missing are left out.</param>
    /// <param name="options">How to fit.</param>
    /// <returns>Score and importances.</returns>
    /// <exception cref="UnknownNameException">A column does not exist.</exception>
    /// <exception cref="TrainingDataException">A feature is text, the target is constant or is among the features, or there are too few rows.</exception>
    /// <exception cref="TrainingOptionsException">An option is out of range.</exception>
    public static QuickModelResult Fit(ITable table, string target, QuickModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        CheckOptions(options);
        var existing = table.Schema.Select(column => column.Name).ToList();
        if (!existing.Contains(target)) throw new UnknownNameException("Column", target, "the table", existing);
        var features = options.Features ?? [.. existing.Where(name => name != target)];
        if (features.Contains(target)) throw new TrainingDataException($"The target \"{target}\" is among the features, so it would predict itself. Leave it out of the features.");

        var (matrix, column) = FeatureMatrix.WithTarget(table, features, target);
        var data = QuickModelTarget.Of(column, options.Problem);
        var kept = data.MissingRows == 0 ? matrix : matrix.SelectRows(data.Rows);
        var classify = data.Problem == PredictionProblem.Classification;
        var (train, test) = kept.WithLabels(data.Labels).Split(options.TestFraction, options.Seed, stratify: classify);
        // Threads would spend more time waiting for each other than growing trees, and make sums differ from machine to machine.
        if (options.Threads == 0 && (long)train.Rows * train.FeatureCount < SmallTable) options = options with { Threads = 1 };
        var result = classify ? Classify(train, test, data.ClassNames, options) : Regress(train, test, options);
        return result with { Target = target, RowsWithoutTarget = data.MissingRows };
    }

    private static QuickModelResult Regress(FeatureMatrix train, FeatureMatrix test, QuickModelOptions options)
    {
        using var forest = BoostedTrees.Train(train, Forest(options));
        var predicted = forest.Predict(test);
        return Describe(train, test, [forest]) with
        {
            Problem = PredictionProblem.Regression,
            Score = RegressionMetrics.MeanSquaredError(test.Labels, predicted),
        };
    }

    private static QuickModelResult Classify(FeatureMatrix train, FeatureMatrix test, IReadOnlyList<string> classNames, QuickModelOptions options)
    {
        // Of two classes, one forest decides; of more, each has one.
        int[] classes = classNames.Count == 2 ? [1] : [.. Enumerable.Range(0, classNames.Count)];
        var forests = new List<BoostedTreesModel>();
        try
        {
            foreach (var index in classes)
                forests.Add(BoostedTrees.Train(train.WithLabels(Array.ConvertAll(train.RequireLabels(), label => label == index ? 1f : 0f)), Forest(options)));
            var confusion = ConfusionMatrix.Of(test.ClassLabels(), Decide(forests, test), classNames);
            return Describe(train, test, forests) with
            {
                Problem = PredictionProblem.Classification,
                Score = confusion.F1(Average.Weighted),
                Confusion = confusion,
            };
        }
        finally
        {
            foreach (var forest in forests) forest.Dispose();
        }
    }

    private static int[] Decide(List<BoostedTreesModel> forests, FeatureMatrix test)
    {
        if (forests.Count == 1) return Array.ConvertAll(forests[0].Predict(test), share => share >= 0.5f ? 1 : 0);
        var shares = new float[test.Rows * forests.Count];
        for (var k = 0; k < forests.Count; k++)
        {
            var predicted = forests[k].Predict(test);
            for (var row = 0; row < predicted.Length; row++) shares[(row * forests.Count) + k] = predicted[row];
        }
        return Classifier.MostProbable(shares, forests.Count);
    }

    private static QuickModelResult Describe(FeatureMatrix train, FeatureMatrix test, IReadOnlyList<BoostedTreesModel> forests) => new()
    {
        TrainingRows = train.Rows,
        TestRows = test.Rows,
        Importances = Normalised(forests.SelectMany(forest => forest.Importances(ImportanceKind.TotalGain))),
    };

    private static IReadOnlyList<FeatureImportance> Normalised(IEnumerable<FeatureImportance> gains)
    {
        var sums = gains.GroupBy(gain => gain.Feature, (name, group) => new FeatureImportance(name, group.Sum(gain => gain.Value))).ToList();
        var total = sums.Sum(gain => gain.Value);
        return [.. sums
            .Select(gain => gain with { Value = total == 0 ? 0 : gain.Value / total })
            .OrderByDescending(gain => gain.Value).ThenBy(gain => gain.Feature, StringComparer.Ordinal)];
    }

    // 0.632 is the expected share of distinct rows in a bootstrap sample; the learning rate must be 1 for a forest.
    internal static BoostedTreesOptions Forest(QuickModelOptions options) => new()
    {
        Objective = Objective.RegressionSquaredError,
        Rounds = 1,
        ParallelTrees = 100,
        LearningRate = 1,
        Lambda = 0,
        Subsample = 0.632,
        ColumnsPerNode = 0.21,
        MaxDepth = 5,
        RecordTrainingMetrics = false,
        Seed = options.Seed,
        Threads = options.Threads,
    };

    private static void CheckOptions(QuickModelOptions options)
    {
        var problems = new OptionProblems();
        if (!(options.TestFraction is > 0 and < 1)) problems.Add(FormattableString.Invariant($"{nameof(options.TestFraction)} is {options.TestFraction}; it must be between 0 and 1, both excluded."));
        problems.Between(nameof(options.Seed), options.Seed, 0, int.MaxValue);
        problems.Between(nameof(options.Threads), options.Threads, 0, 1_024);
        if (options.Problem is { } problem) problems.Defined(nameof(options.Problem), problem);
        problems.ThrowIfAny();
    }
}
