namespace Workspace.Learn.Metrics;

/// <summary>One point of a ROC curve: what is found and what is falsely taken when rows from a score on count as positive.</summary>
/// <param name="FalsePositiveRate">Share of the negative rows taken for positive, 0 to 1.</param>
/// <param name="TruePositiveRate">Share of the positive rows found, 0 to 1.</param>
/// <param name="Threshold">Least score that counts as positive.</param>
public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);
