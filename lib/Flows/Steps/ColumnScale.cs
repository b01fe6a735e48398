namespace Workspace.Flows.Steps;

/// <summary>How one column is scaled: x becomes (x − <paramref name="Centre"/>) / <paramref name="Divisor"/>.</summary>
/// <param name="Column">The column.</param>
/// <param name="Centre">What is subtracted.</param>
/// <param name="Divisor">What it is divided by; never 0.</param>
public readonly record struct ColumnScale(string Column, double Centre, double Divisor);
