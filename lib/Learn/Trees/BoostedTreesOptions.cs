namespace Workspace.Learn.Trees;

/// <summary>
/// How boosted trees are grown. Ranges and defaults are those of XGBoost's documentation, "XGBoost Parameters"
/// (Chen and Guestrin, XGBoost: A Scalable Tree Boosting System, 2016); the library's name stands in brackets.
/// </summary>
public sealed record BoostedTreesOptions
{
    /// <summary>What to minimise [objective]. Default: squared error.</summary>
    public Objective Objective { get; init; } = Objective.RegressionSquaredError;

    /// <summary>Rounds of boosting, at the most [num_boost_round]. 1 to 100 000; default 100.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>Factor on each round's trees [eta]. Above 0, at most 1; default 0.3.</summary>
    public double LearningRate { get; init; } = 0.3;

    /// <summary>Levels of a tree [max_depth]. 0 to 1 000, 0 means no limit (not with <see cref="TreeMethod.Exact"/>); default 6.</summary>
    public int MaxDepth { get; init; } = 6;

    /// <summary>Leaves of a tree at the most, 0 means no limit [max_leaves]. 0 or more; default 0.</summary>
    public int MaxLeaves { get; init; }

    /// <summary>Least sum of second derivatives in a child (for squared error: rows) [min_child_weight]. 0 or more; default 1.</summary>
    public double MinChildWeight { get; init; } = 1;

    /// <summary>Least reduction of the loss that a split must bring [gamma]. 0 or more; default 0.</summary>
    public double Gamma { get; init; }

    /// <summary>Bound on a leaf's step, 0 means none; helps with very unequal classes [max_delta_step]. 0 or more; default 0.</summary>
    public double MaxDeltaStep { get; init; }

    /// <summary>Share of rows drawn for each round [subsample]. Above 0, at most 1; default 1.</summary>
    public double Subsample { get; init; } = 1;

    /// <summary>Share of features drawn for each tree [colsample_bytree]. Above 0, at most 1; default 1.</summary>
    public double ColumnsPerTree { get; init; } = 1;

    /// <summary>Share of the tree's features drawn for each level [colsample_bylevel]. Above 0, at most 1; default 1.</summary>
    public double ColumnsPerLevel { get; init; } = 1;

    /// <summary>Share of the level's features drawn for each node [colsample_bynode]. Above 0, at most 1; default 1.</summary>
    public double ColumnsPerNode { get; init; } = 1;

    /// <summary>L2 penalty on leaves [lambda]. 0 or more; default 1.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>L1 penalty on leaves [alpha]. 0 or more; default 0.</summary>
    public double Alpha { get; init; }

    /// <summary>Factor on the weight of rows with label 1, for unequal classes [scale_pos_weight]. Above 0; default 1.</summary>
    public double PositiveWeight { get; init; } = 1;

    /// <summary>Trees grown side by side in a round; above 1 it is a boosted random forest [num_parallel_tree]. 1 to 10 000; default 1.</summary>
    public int ParallelTrees { get; init; } = 1;

    /// <summary>How splits are searched [tree_method]. Default: the library chooses.</summary>
    public TreeMethod TreeMethod { get; init; } = TreeMethod.Auto;

    /// <summary>Bins per feature for <see cref="TreeMethod.Hist"/> and <see cref="TreeMethod.Approx"/> [max_bin]. 2 to 65 536; default 256.</summary>
    public int MaxBins { get; init; } = 256;

    /// <summary>
    /// The prediction before any tree, after the link function (a probability for <see cref="Objective.BinaryLogistic"/>) [base_score].
    /// Default null: the library's own, which is 0.5 up to version 1.7 and estimated from the labels since.
    /// </summary>
    public double? BaseScore { get; init; }

    /// <summary>Number of classes for <see cref="Objective.MultiSoftprob"/> [num_class]. 2 or more; default null: the highest label plus 1.</summary>
    public int? Classes { get; init; }

    /// <summary>What is measured after each round [eval_metric]; the last one decides on early stopping. Default empty: the objective's own.</summary>
    public IReadOnlyList<EvaluationMetric> Metrics { get; init; } = [];

    /// <summary>
    /// Stops when the last metric has not improved on the validation data for so many rounds, and keeps the trees up to the
    /// best round. 1 or more, needs validation data; default null: never.
    /// </summary>
    public int? EarlyStoppingRounds { get; init; }

    /// <summary>Whether the metrics are also taken on the training data. Default true; false saves a little time per round.</summary>
    public bool RecordTrainingMetrics { get; init; } = true;

    /// <summary>Seed of all drawing of rows and features [seed]. 0 or more; default 0. Same seed, data and threads: same model.</summary>
    public int Seed { get; init; }

    /// <summary>Threads, 0 means all cores [nthread]. 0 to 1 024; default 0.</summary>
    public int Threads { get; init; }

    /// <summary>Checks all options.</summary>
    /// <exception cref="TrainingOptionsException">One or more are out of range; lists them all.</exception>
    public void Validate()
    {
        var problems = new OptionProblems();
        problems.Defined(nameof(Objective), Objective);
        problems.Defined(nameof(TreeMethod), TreeMethod);
        foreach (var metric in Metrics) problems.Defined(nameof(Metrics), metric);
        problems.Between(nameof(Rounds), Rounds, 1, 100_000);
        problems.Share(nameof(LearningRate), LearningRate);
        problems.Between(nameof(MaxDepth), MaxDepth, 0, 1_000);
        problems.Between(nameof(MaxLeaves), MaxLeaves, 0, int.MaxValue);
        foreach (var (name, value) in new[] { (nameof(MinChildWeight), MinChildWeight), (nameof(Gamma), Gamma), (nameof(MaxDeltaStep), MaxDeltaStep), (nameof(Lambda), Lambda), (nameof(Alpha), Alpha) })
            problems.NotNegative(name, value);
        foreach (var (name, value) in new[] { (nameof(Subsample), Subsample), (nameof(ColumnsPerTree), ColumnsPerTree), (nameof(ColumnsPerLevel), ColumnsPerLevel), (nameof(ColumnsPerNode), ColumnsPerNode) })
            problems.Share(name, value);
        problems.Positive(nameof(PositiveWeight), PositiveWeight);
        problems.Between(nameof(ParallelTrees), ParallelTrees, 1, 10_000);
        problems.Between(nameof(MaxBins), MaxBins, 2, 65_536);
        problems.Between(nameof(Seed), Seed, 0, int.MaxValue);
        problems.Between(nameof(Threads), Threads, 0, 1_024);
        if (Classes is { } classes) problems.Between(nameof(Classes), classes, 2, 1_000_000);
        if (EarlyStoppingRounds is { } patience) problems.Between(nameof(EarlyStoppingRounds), patience, 1, int.MaxValue);
        AddCombinations(problems);
        problems.ThrowIfAny();
    }

    private void AddCombinations(OptionProblems problems)
    {
        if (BaseScore is { } score && !(double.IsFinite(score) && (Objective != Objective.BinaryLogistic || score is > 0 and < 1)))
            problems.Add(FormattableString.Invariant($"{nameof(BaseScore)} is {score}; it must be finite, and for {nameof(Objective.BinaryLogistic)} between 0 and 1, both excluded."));
        if (MaxDepth == 0 && TreeMethod == TreeMethod.Exact)
            problems.Add($"{nameof(MaxDepth)} 0 (no limit) does not go with {nameof(TreeMethod)} {nameof(TreeMethod.Exact)}; give a depth, or use {nameof(TreeMethod.Hist)}.");
        if (Classes is not null && Objective != Objective.MultiSoftprob)
            problems.Add($"{nameof(Classes)} is {Classes}, which only {nameof(Objective.MultiSoftprob)} takes; leave it out for {Objective}.");
    }
}
