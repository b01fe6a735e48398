namespace Workspace.Flows.Quality;

/// <summary>One class of the target.</summary>
/// <param name="Value">The class, as text.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record TargetClass(string Value, long Rows);
