namespace Workspace.Frames.Expressions;

/// <summary>A function of the values of one row.</summary>
/// <param name="Name">DuckDB's name of it; a dialect may write it otherwise.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record FunctionCall(string Name, params IReadOnlyList<ExpressionNode> Arguments) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => Arguments;
}
