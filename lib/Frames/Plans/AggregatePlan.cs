using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Makes one row per group.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Keys">What makes rows a group; none for one row over all.</param>
/// <param name="Aggregates">What is computed of each group.</param>
/// <param name="Schema">Keys, then aggregates.</param>
internal sealed record AggregatePlan(PlanNode Input, IReadOnlyList<NamedExpression> Keys, IReadOnlyList<NamedExpression> Aggregates, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
