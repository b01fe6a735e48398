namespace Workspace.Learn.Metrics;

/// <summary>One point of a precision-recall curve, when rows from a score on count as positive.</summary>
/// <param name="Precision">Share of the rows taken that are positive, 0 to 1.</param>
/// <param name="Recall">Share of the positive rows taken, 0 to 1.</param>
/// <param name="Threshold">Least score that counts as positive.</param>
public readonly record struct PrecisionRecallPoint(double Precision, double Recall, double Threshold);
