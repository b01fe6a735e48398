using Workspace.Charts.Channels;
using Workspace.Charts.Figures;
using Workspace.Charts.Rendering;
using Workspace.Charts.Scales;
using Workspace.Core.Tables;

namespace Workspace.Charts.Marks;

/// <summary>The first rows of a table, written out.</summary>
internal sealed record TableMark(IReadOnlyList<TableFigureColumn> Columns, int TotalRows, int TotalColumns) : ChartMark
{
    private const int MaxColumns = 12, LongestCell = 60;
    private const int LeastWidth = 320, LargestWidth = 960, RowHeight = 24, TitleHeight = 34, NoteHeight = 18, Margins = 40;

    public override string Kind => "Table";

    /// <summary>Writes the rows out, so that the table itself need not be kept.</summary>
    public static TableMark Of(ITable table, int maxRows)
    {
        var columns = table.ReadColumns([.. table.Schema.Take(MaxColumns).Select(c => c.Name)]);
        var rows = columns.Count == 0 ? 0 : columns[0].Length;
        var shown = Math.Min(maxRows, rows);
        return new TableMark(
            [.. columns.Select(column => new TableFigureColumn(
                column.Schema.Name, [.. Enumerable.Range(0, shown).Select(row => Text(column.ValueAt(row)))], column.Schema.IsNumeric))],
            rows, table.Schema.Count);
    }

    public override Figure Build(ChartOptions options)
    {
        var shown = Columns.Count == 0 ? 0 : Columns[0].Cells.Count;
        var notes = new List<string>();
        if (TotalRows == 0) notes.Add("no rows");
        if (shown < TotalRows) notes.Add($"{NumberFormat.Count(shown)} of {NumberFormat.Count(TotalRows)} rows are shown.");
        if (Columns.Count < TotalColumns) notes.Add($"{NumberFormat.Count(Columns.Count)} of {NumberFormat.Count(TotalColumns)} columns are shown.");
        return new TableFigure
        {
            Title = options.Title ?? "",
            Description = $"Table of {NumberFormat.Count(TotalRows, "row")} and {NumberFormat.Count(TotalColumns, "column")}.",
            Width = options.Width ?? Math.Clamp(TablePainter.NaturalWidth(Columns), LeastWidth, LargestWidth),
            Height = options.Height ?? (shown + 1) * RowHeight + Margins + NoteHeight * notes.Count + (string.IsNullOrEmpty(options.Title) ? 0 : TitleHeight),
            Columns = Columns,
            Notes = notes,
        };
    }

    private static string Text(object? value)
    {
        var text = value switch
        {
            null => "–",
            double number => NumberFormat.Value(number),
            float number => NumberFormat.Value(number),
            _ => CellText.Of(value) ?? "",
        };
        return text.Length <= LongestCell ? text : text[..LongestCell] + "…";
    }
}
