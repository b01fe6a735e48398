using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Reads a result that was kept.</summary>
/// <param name="Table">The table that keeps it.</param>
/// <param name="Schema">Its columns.</param>
internal sealed record CollectedPlan(CollectedTable Table, FrameSchema Schema) : SourcePlan(Schema)
{
    /// <summary>The rows that were left out of it because they did not fit, or null.</summary>
    public CollectedPlan? Rejected { get; init; }

    /// <inheritdoc/>
    public override string Description => "collected";

    /// <inheritdoc/>
    public override bool IsCountCheap => true;

    /// <inheritdoc/>
    public override string From => Table.Name;
}
