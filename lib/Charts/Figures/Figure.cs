namespace Workspace.Charts.Figures;

/// <summary>
/// A finished picture in the units of its data: what the SVG renderer and the plotly.js writer both draw, so that they
/// tell the same story.
/// </summary>
internal abstract record Figure
{
    public required string Title { get; init; }

    /// <summary>One sentence that stands for the picture where it cannot be seen.</summary>
    public required string Description { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>What the picture leaves out, drawn below it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
