namespace Workspace.Frames.Expressions;

/// <summary>The value of a column.</summary>
/// <param name="Name">The column.</param>
internal sealed record ColumnReference(string Name) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [];
}
