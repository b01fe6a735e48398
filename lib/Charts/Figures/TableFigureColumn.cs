namespace Workspace.Charts.Figures;

/// <summary>One column of a table, written out.</summary>
internal sealed record TableFigureColumn(string Head, IReadOnlyList<string> Cells, bool AlignRight);
