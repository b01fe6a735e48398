using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Puts the rows of one plan under those of another.</summary>
/// <param name="Top">The first rows.</param>
/// <param name="Bottom">The rows below them, with columns of the same names.</param>
/// <param name="IsAll">Whether rows that are alike all stay.</param>
/// <param name="Schema">Types that hold the values of both.</param>
internal sealed record UnionPlan(PlanNode Top, PlanNode Bottom, bool IsAll, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Top, Bottom];
}
