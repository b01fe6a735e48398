namespace Workspace.Flows.Quality;

/// <summary>Two numeric columns that nearly determine each other.</summary>
/// <param name="First">The column that comes first in the table.</param>
/// <param name="Second">The other one.</param>
/// <param name="Correlation">Pearson's r, from −1 to 1.</param>
public sealed record CorrelatedPair(string First, string Second, double Correlation);
