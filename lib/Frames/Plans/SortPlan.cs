using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Sorts the rows.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Keys">What to sort by, the first one first.</param>
internal sealed record SortPlan(PlanNode Input, IReadOnlyList<SortKey> Keys) : PlanNode(Input.Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
