namespace Workspace.Frames.Expressions;

/// <summary>SQL as the user wrote it.</summary>
/// <param name="Text">The text.</param>
internal sealed record RawSql(string Text) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [];
}
