namespace Workspace.Frames.Expressions;

/// <summary>A value and an operator on it.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The value.</param>
internal sealed record UnaryOperation(UnaryOperator Operator, ExpressionNode Operand) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [Operand];
}
