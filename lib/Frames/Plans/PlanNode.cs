using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Expressions;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Plans;

/// <summary>A step of a lazy plan. Immutable; holds whatever it reads from alive.</summary>
/// <param name="Schema">The columns it makes.</param>
internal abstract record PlanNode(FrameSchema Schema)
{
    /// <summary>The plans it reads from.</summary>
    public abstract IReadOnlyList<PlanNode> Inputs { get; }

    /// <summary>This step and all below it.</summary>
    public IEnumerable<PlanNode> DescendantsAndSelf() => Inputs.SelectMany(input => input.DescendantsAndSelf()).Prepend(this);
}
