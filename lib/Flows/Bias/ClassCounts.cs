namespace Workspace.Flows.Bias;

/// <summary>How often one label class occurs in each facet.</summary>
/// <param name="Label">The class.</param>
/// <param name="IsPositive">Whether it is the (or a) desired outcome.</param>
/// <param name="Advantaged">Rows of facet a, which is everyone not in d.</param>
/// <param name="Disadvantaged">Rows of facet d.</param>
public sealed record ClassCounts(string Label, bool IsPositive, long Advantaged, long Disadvantaged);
