namespace Workspace.Frames.Expressions;

/// <summary>A constant.</summary>
/// <param name="Value">A boolean, number, text, date or time, UUID, or null.</param>
internal sealed record Literal(object? Value) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [];
}
