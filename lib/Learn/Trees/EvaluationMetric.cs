namespace Workspace.Learn.Trees;

/// <summary>What is measured after each round. Source: XGBoost's documentation, "XGBoost Parameters", <c>eval_metric</c>.</summary>
public enum EvaluationMetric
{
    /// <summary>Root mean squared error; lower is better.</summary>
    RootMeanSquaredError,

    /// <summary>Mean absolute error; lower is better.</summary>
    MeanAbsoluteError,

    /// <summary>Negative mean log-likelihood of a binary label; lower is better.</summary>
    LogLoss,

    /// <summary>Share of wrong binary classifications at threshold 0.5; lower is better.</summary>
    ErrorRate,

    /// <summary>Area under the ROC curve; higher is better.</summary>
    RocAuc,

    /// <summary>Area under the precision-recall curve; higher is better.</summary>
    PrecisionRecallAuc,

    /// <summary>Negative mean log-likelihood over several classes; lower is better.</summary>
    MultiLogLoss,

    /// <summary>Share of wrong classifications over several classes; lower is better.</summary>
    MultiErrorRate,

    /// <summary>Normalised discounted cumulative gain of rankings; higher is better.</summary>
    Ndcg,

    /// <summary>Mean average precision of rankings; higher is better.</summary>
    MeanAveragePrecision,
}
