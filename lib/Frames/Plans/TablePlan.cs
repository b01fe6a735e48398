using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Reads a table of the database.</summary>
/// <param name="Name">The table.</param>
/// <param name="Schema">Its columns.</param>
internal sealed record TablePlan(string Name, FrameSchema Schema) : SourcePlan(Schema)
{
    /// <inheritdoc/>
    public override string Description => Name;

    /// <inheritdoc/>
    public override bool IsCountCheap => true;

    /// <inheritdoc/>
    public override string From => SqlText.QuoteName(Name);
}
