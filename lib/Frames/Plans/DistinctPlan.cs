using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Keeps one of several rows that are alike.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Columns">What makes rows alike; none takes all columns.</param>
internal sealed record DistinctPlan(PlanNode Input, IReadOnlyList<string> Columns) : PlanNode(Input.Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
