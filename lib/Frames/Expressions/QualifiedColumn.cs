namespace Workspace.Frames.Expressions;

/// <summary>A column of one side of a join.</summary>
/// <param name="Table">The side's alias.</param>
/// <param name="Name">The column.</param>
internal sealed record QualifiedColumn(string Table, string Name) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [];
}
