using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>Turns columns into rows.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Columns">The columns turned.</param>
/// <param name="NameColumn">The new column of their names.</param>
/// <param name="ValueColumn">The new column of their values.</param>
/// <param name="Schema">The kept columns, then the two new ones.</param>
internal sealed record UnpivotPlan(PlanNode Input, IReadOnlyList<string> Columns, string NameColumn, string ValueColumn, FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanNode> Inputs => [Input];
}
