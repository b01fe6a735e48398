using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Keeps some rows from the start.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Count">How many rows to keep; null for all.</param>
/// <param name="Offset">How many rows to pass over first.</param>
internal sealed record LimitPlan(PlanNode Input, long? Count, long Offset) : PlanNode(Input.Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
