namespace Workspace.Learn.Trees;

/// <summary>The metrics after one round of boosting.</summary>
/// <param name="Round">The round, from 0.</param>
/// <param name="Train">Metric on the training data by XGBoost's name, such as <c>logloss</c>; empty when not recorded.</param>
/// <param name="Validation">The same on the validation data; empty without one.</param>
public sealed record EvaluationRound(int Round, IReadOnlyDictionary<string, double> Train, IReadOnlyDictionary<string, double> Validation);
