using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Keeps the rows for which a condition holds.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Condition">The condition.</param>
internal sealed record FilterPlan(PlanNode Input, ExpressionNode Condition) : PlanNode(Input.Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
