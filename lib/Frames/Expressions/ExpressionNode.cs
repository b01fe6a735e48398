namespace Workspace.Frames.Expressions;

/// <summary>A formula over the columns of a frame, as data.</summary>
internal abstract record ExpressionNode
{
    /// <summary>The formulas directly inside this one.</summary>
    public abstract IEnumerable<ExpressionNode> Children { get; }

    /// <summary>This formula and all inside it, outermost first.</summary>
    public IEnumerable<ExpressionNode> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);
}
