namespace Workspace.Charts.Figures;

/// <summary>One part of a whole.</summary>
internal sealed record Slice(string Label, double Value, string Color);
