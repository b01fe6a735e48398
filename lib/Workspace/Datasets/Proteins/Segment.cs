namespace Workspace.Datasets.Proteins;

/// <summary>A stretch of a chain of one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Residues.</param>
internal sealed record Segment(SegmentKind Kind, int Length);
