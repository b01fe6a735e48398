namespace Workspace.Charts.Figures;

/// <summary>A grid of coloured cells; row 0 is at the top.</summary>
internal sealed record CellLayer : Layer
{
    /// <summary>The values, [row, column]; NaN is drawn neutral.</summary>
    public required double[,] Z { get; init; }

    /// <summary>How much of the x axis one cell covers; the first starts at -½.</summary>
    public double Width { get; init; } = 1;

    /// <summary>How much of the y axis one cell covers; the first starts at -½.</summary>
    public double Height { get; init; } = 1;

    /// <summary>Whether each cell's value is written into it.</summary>
    public bool Annotate { get; init; }
}
