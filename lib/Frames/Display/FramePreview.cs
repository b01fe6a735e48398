using System.Globalization;
using Workspace.Core.Tables;

namespace Workspace.Frames.Display;

/// <summary>The part of a frame that is shown: some rows, and the columns that have room.</summary>
/// <param name="Columns">The columns shown, with the rows shown.</param>
/// <param name="HiddenAfter">How many of them stand before the gap where columns are left out.</param>
/// <param name="Schema">All columns.</param>
/// <param name="TotalRows">How many rows the frame has, or null where that is not known.</param>
/// <param name="HasMoreRows">Whether there are rows that are not shown.</param>
internal sealed record FramePreview(IReadOnlyList<TableColumn> Columns, int HiddenAfter, IReadOnlyList<ColumnSchema> Schema, long? TotalRows, bool HasMoreRows)
{
    /// <summary>Rows shown of a frame that has more than <see cref="MaxRows"/>.</summary>
    public const int CutRows = 20;

    /// <summary>Rows shown of a frame that has no more than these.</summary>
    public const int MaxRows = 30;

    /// <summary>Columns shown at most.</summary>
    public const int MaxColumns = 20;

    /// <summary>How many rows are shown.</summary>
    public int Rows { get; } = HasMoreRows ? CutRows : Columns[0].Length;

    /// <summary>How many columns are left out.</summary>
    public int HiddenColumns => Schema.Count - Columns.Count;

    /// <summary>The sentence under the table.</summary>
    public string Summary
    {
        get
        {
            var columns = Count(Schema.Count, "column");
            if (!HasMoreRows) return $"{Count(Rows, "row")} × {columns}";
            return TotalRows is { } total ? $"first {Rows} of {Count(total, "row")} × {columns}" : $"first {Rows} rows, more follow × {columns}";
        }
    }

    /// <summary>The sentence in the gap where columns are left out.</summary>
    public string Gap => $"… {Count(HiddenColumns, "more column")}";

    // A space that does not break groups the digits: 10 000 000.
    private static string Count(long count, string noun) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0') + " " + noun + (count == 1 ? "" : "s");
}
