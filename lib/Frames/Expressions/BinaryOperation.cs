namespace Workspace.Frames.Expressions;

/// <summary>Two values and an operator between them.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The left value.</param>
/// <param name="Right">The right value.</param>
internal sealed record BinaryOperation(BinaryOperator Operator, ExpressionNode Left, ExpressionNode Right) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [Left, Right];
}
