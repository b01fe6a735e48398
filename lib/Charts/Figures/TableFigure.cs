namespace Workspace.Charts.Figures;

/// <summary>Rows of text under column heads.</summary>
internal sealed record TableFigure : Figure
{
    public required IReadOnlyList<TableFigureColumn> Columns { get; init; }

    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Cells.Count;
}
