namespace Workspace.Flows.Steps;

/// <summary>What takes the place of a column's missing values: a number, or a value written as text.</summary>
/// <param name="Column">The column.</param>
/// <param name="Number">The number, for means and medians.</param>
/// <param name="Text">The value as text, for all else.</param>
public readonly record struct ColumnFill(string Column, double? Number, string? Text);
