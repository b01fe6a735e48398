using Workspace.Core.Display;
using Workspace.Core.Tables;
using Workspace.Frames.Display;
using Workspace.Frames.Plans;

namespace Workspace.Frames;

/// <content>How a frame shows itself.</content>
public sealed partial class Frame
{
    /// <summary>Shows up to 20 columns and all rows where there are at most 30, else the first 20, as text and HTML.</summary>
    /// <remarks>
    /// The plan runs once, and only for as many rows as are shown. How many there are in all is said where that costs
    /// nothing: for collected frames, arrays, tables and Parquet files; otherwise only that more follow.
    /// </remarks>
    /// <returns>The representations.</returns>
    /// <exception cref="Errors.FrameException">The plan fails.</exception>
    public MimeBundle ToMimeBundle()
    {
        var preview = Preview();
        return new MimeBundle(TextTable.Draw(preview)).With(MimeTypes.Html, HtmlTable.Draw(preview));
    }

    private FramePreview Preview()
    {
        const int Side = FramePreview.MaxColumns / 2;
        var isWide = Schema.Count > FramePreview.MaxColumns;
        var shown = isWide ? Select([.. ColumnNames.Take(Side), .. ColumnNames.TakeLast(Side)]) : this;
        // One row more tells whether there are more.
        IReadOnlyList<TableColumn> columns = shown.Limit(FramePreview.MaxRows + 1).ReadAllColumns();
        var hasMore = columns[0].Length > FramePreview.MaxRows;
        long? total = hasMore && IsCountCheap(Plan) ? CountRows() : null;
        return new FramePreview(columns, Side, Schema, total, hasMore);
    }

    // What only makes or moves columns or rows leaves their number as it is.
    private static bool IsCountCheap(PlanNode plan) => plan switch
    {
        SourcePlan source => source.IsCountCheap,
        ProjectPlan or SortPlan => IsCountCheap(plan.Inputs[0]),
        _ => false,
    };
}
