namespace Workspace.Frames.Expressions;

/// <summary>Which rows around the current one a window function sees.</summary>
/// <param name="Preceding">How many rows before the current one; null for all. Default null.</param>
/// <param name="Following">How many rows after it; null for all. Default 0.</param>
public sealed record RowRange(int? Preceding = null, int? Following = 0);
