namespace Workspace.Flows.Steps;

/// <summary>One column of a one-hot encoding.</summary>
/// <param name="Category">The category for which the column is 1.</param>
/// <param name="Output">The column's name.</param>
public readonly record struct Indicator(string Category, string Output);
