namespace Workspace.Learn.Metrics;

/// <summary>The rows whose predicted probability lies in one interval, and how often they were positive.</summary>
/// <param name="From">Lower bound, excluded (included in the first bin).</param>
/// <param name="To">Upper bound, included.</param>
/// <param name="Count">Number of rows, at least 1.</param>
/// <param name="MeanProbability">Mean predicted probability.</param>
/// <param name="PositiveShare">Share of class 1; equals the mean probability where the model is calibrated.</param>
public readonly record struct ReliabilityBin(double From, double To, int Count, double MeanProbability, double PositiveShare);
