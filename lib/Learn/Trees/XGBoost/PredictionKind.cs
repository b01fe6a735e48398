namespace Workspace.Learn.Trees.XGBoost;

/// <summary>What a prediction returns; the numbers are those of XGBoost's C API.</summary>
internal enum PredictionKind
{
    /// <summary>The objective's output: a value or probabilities.</summary>
    Value = 0,

    /// <summary>The sum of the leaves before the objective's link function.</summary>
    Margin = 1,

    /// <summary>SHAP values.</summary>
    Contribution = 2,
}
