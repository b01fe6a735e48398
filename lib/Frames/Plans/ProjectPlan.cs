using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Makes columns from the columns of each row.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Items">The columns it makes.</param>
/// <param name="Schema">Their types.</param>
internal sealed record ProjectPlan(PlanNode Input, IReadOnlyList<NamedExpression> Items, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
