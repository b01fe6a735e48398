namespace Workspace.Frames.Expressions;

/// <summary>A value turned into another type.</summary>
/// <param name="Operand">The value.</param>
/// <param name="TypeName">The SQL type.</param>
/// <param name="IsTry">Whether a value that does not fit becomes missing instead of an error.</param>
internal sealed record TypeCast(ExpressionNode Operand, string TypeName, bool IsTry) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [Operand];
}
