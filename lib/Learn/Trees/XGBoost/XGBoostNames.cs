namespace Workspace.Learn.Trees.XGBoost;

/// <summary>XGBoost's own names for the typed choices, and its parameters for the options.</summary>
internal static class XGBoostNames
{
    internal static string Of(Objective objective) => objective switch
    {
        Objective.RegressionSquaredError => "reg:squarederror",
        Objective.RegressionAbsoluteError => "reg:absoluteerror",
        Objective.BinaryLogistic => "binary:logistic",
        Objective.MultiSoftprob => "multi:softprob",
        Objective.RankPairwise => "rank:pairwise",
        _ => throw new ArgumentOutOfRangeException(nameof(objective), objective, null),
    };

    internal static string Of(EvaluationMetric metric) => metric switch
    {
        EvaluationMetric.RootMeanSquaredError => "rmse",
        EvaluationMetric.MeanAbsoluteError => "mae",
        EvaluationMetric.LogLoss => "logloss",
        EvaluationMetric.ErrorRate => "error",
        EvaluationMetric.RocAuc => "auc",
        EvaluationMetric.PrecisionRecallAuc => "aucpr",
        EvaluationMetric.MultiLogLoss => "mlogloss",
        EvaluationMetric.MultiErrorRate => "merror",
        EvaluationMetric.Ndcg => "ndcg",
        EvaluationMetric.MeanAveragePrecision => "map",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, null),
    };

    internal static string Of(ImportanceKind kind) => kind switch
    {
        ImportanceKind.Gain => "gain",
        ImportanceKind.TotalGain => "total_gain",
        ImportanceKind.Cover => "cover",
        ImportanceKind.TotalCover => "total_cover",
        ImportanceKind.Weight => "weight",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether a larger value of a metric is better.</summary>
    internal static bool IsHigherBetter(string metric) => metric is "auc" or "aucpr" or "ndcg" or "map";

    /// <summary>The library's parameters for some options.</summary>
    /// <param name="options">Checked options.</param>
    /// <param name="classes">Number of classes, or null where the objective has none.</param>
    internal static IEnumerable<KeyValuePair<string, string>> Parameters(BoostedTreesOptions options, int? classes)
    {
        // First, and 0: what the library would print as a warning is an error or a documented choice here.
        yield return new("verbosity", "0");
        yield return new("objective", Of(options.Objective));
        yield return Number("nthread", options.Threads);
        yield return Number("seed", options.Seed);
        yield return Number("eta", options.LearningRate);
        yield return Number("max_depth", options.MaxDepth);
        yield return Number("max_leaves", options.MaxLeaves);
        yield return Number("min_child_weight", options.MinChildWeight);
        yield return Number("gamma", options.Gamma);
        yield return Number("max_delta_step", options.MaxDeltaStep);
        yield return Number("subsample", options.Subsample);
        yield return Number("colsample_bytree", options.ColumnsPerTree);
        yield return Number("colsample_bylevel", options.ColumnsPerLevel);
        yield return Number("colsample_bynode", options.ColumnsPerNode);
        yield return Number("lambda", options.Lambda);
        yield return Number("alpha", options.Alpha);
        yield return Number("num_parallel_tree", options.ParallelTrees);
        if (options.TreeMethod is TreeMethod.Hist or TreeMethod.Approx) yield return Number("max_bin", options.MaxBins);
        if (options.TreeMethod != TreeMethod.Auto) yield return new("tree_method", options.TreeMethod.ToString().ToLowerInvariant());
        if (options.Objective == Objective.BinaryLogistic) yield return Number("scale_pos_weight", options.PositiveWeight);
        if (options.BaseScore is { } score) yield return Number("base_score", score);
        if (classes is { } count) yield return Number("num_class", count);
        foreach (var metric in options.Metrics) yield return new("eval_metric", Of(metric));
    }

    private static KeyValuePair<string, string> Number(string name, IFormattable value) =>
        new(name, value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
}
