using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>A plan that reads from no other.</summary>
/// <param name="Schema">The columns it makes.</param>
internal abstract record SourcePlan(FrameSchema Schema) : PlanNode(Schema)
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<PlanNode> Inputs => [];

    /// <summary>What it is, in a few words.</summary>
    public abstract string Description { get; }

    /// <summary>Whether its rows can be counted without reading them.</summary>
    public abstract bool IsCountCheap { get; }

    /// <summary>What stands after FROM.</summary>
    public abstract string From { get; }
}
