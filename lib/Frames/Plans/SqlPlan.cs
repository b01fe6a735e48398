using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>A query as the user wrote it, over named plans.</summary>
/// <param name="Text">The query.</param>
/// <param name="Tables">The plans under the names the query uses.</param>
/// <param name="Schema">The columns it makes.</param>
internal sealed record SqlPlan(string Text, IReadOnlyList<(string Name, PlanNode Plan)> Tables, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [.. Tables.Select(table => table.Plan)];
}
