namespace Workspace.Charts.Figures;

/// <summary>One pair of axes with what is drawn on them, back to front.</summary>
/// <param name="Label">The level of the facet column, or null without facets.</param>
/// <param name="Layers">What is drawn.</param>
internal sealed record Panel(string? Label, IReadOnlyList<Layer> Layers);
