namespace Workspace.Charts.Figures;

/// <summary>One level of a legend.</summary>
internal sealed record LegendEntry(string Label, string Color);
