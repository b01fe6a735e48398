namespace Workspace.Learn.Trees;

/// <summary>How much a model relies on one feature.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Value">Its importance, 0 or more; 0 when no split uses it. The unit is that of the <see cref="ImportanceKind"/> asked for.</param>
public sealed record FeatureImportance(string Feature, double Value);
