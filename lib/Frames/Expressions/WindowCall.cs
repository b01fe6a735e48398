namespace Workspace.Frames.Expressions;

/// <summary>An aggregate or ranking over the rows around each row.</summary>
/// <param name="Call">What is computed.</param>
/// <param name="PartitionBy">Rows with equal values here belong together.</param>
/// <param name="OrderBy">The order within them; none takes all rows at once.</param>
/// <param name="Rows">How many rows before and after take part; null for the default.</param>
internal sealed record WindowCall(AggregateCall Call, IReadOnlyList<ExpressionNode> PartitionBy, IReadOnlyList<SortKey> OrderBy, RowRange? Rows) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => [Call, .. PartitionBy, .. OrderBy.Select(key => key.Expression.Node)];
}
