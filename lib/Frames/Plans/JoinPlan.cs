using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Puts rows of two plans side by side.</summary>
/// <param name="Left">The left plan.</param>
/// <param name="Right">The right plan.</param>
/// <param name="Kind">Which rows without a partner are kept.</param>
/// <param name="On">Pairs of columns that must be equal.</param>
/// <param name="Items">The columns it makes, from qualified columns; empty where only the left columns are kept.</param>
/// <param name="Schema">Their types.</param>
internal sealed record JoinPlan(PlanNode Left, PlanNode Right, JoinKind Kind, IReadOnlyList<(string Left, string Right)> On, IReadOnlyList<NamedExpression> Items, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Left, Right];
}
