namespace Workspace.Charts.Figures;

/// <summary>How panels are laid out in rows and columns, filled row by row.</summary>
internal readonly record struct PanelGrid(int Count, int Columns)
{
    private const int PanelHeight = 220;

    public int Rows => (Count + Columns - 1) / Columns;

    public static PanelGrid For(int panels) =>
        new(panels, panels <= 3 ? Math.Max(1, panels) : panels <= 4 ? 2 : panels <= 9 ? 3 : 4);

    public (int Row, int Column) PlaceOf(int panel) => (panel / Columns, panel % Columns);

    /// <summary>Whether no panel lies below.</summary>
    public bool IsBottom(int panel) => panel + Columns >= Count;

    /// <summary>The size of a picture that leaves its panels readable.</summary>
    public (int Width, int Height) DefaultSize() => Count <= 1 ? (640, 400) : (Columns == 1 ? 640 : 760, 130 + Rows * PanelHeight);
}
