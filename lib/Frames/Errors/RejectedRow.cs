namespace Workspace.Frames.Errors;

/// <summary>A row of a CSV file that does not fit.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column whose value does not fit, or null where the row as a whole does not.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Text">The row as it stands in the file.</param>
public sealed record RejectedRow(long Line, string? Column, string Problem, string Text);
