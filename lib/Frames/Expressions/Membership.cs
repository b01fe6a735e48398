namespace Workspace.Frames.Expressions;

/// <summary>Whether a value is one of several.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Values">The several.</param>
internal sealed record Membership(ExpressionNode Operand, IReadOnlyList<ExpressionNode> Values) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [Operand, .. Values];
}
