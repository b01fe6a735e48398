namespace Workspace.Frames.Expressions;

/// <content>Windows: aggregates and rankings over the rows around each row.</content>
public sealed partial class Expression
{
    /// <summary>Computes an aggregate or a ranking for each row over the rows that belong to it, and keeps all rows.</summary>
    /// <param name="partitionBy">Rows with equal values here belong together; none takes the whole frame.</param>
    /// <param name="orderBy">The order within them. With one, an aggregate runs from the first row up to the current one and those equal to it.</param>
    /// <param name="rows">How many rows before and after the current one take part, instead of that default.</param>
    /// <returns>A value per row.</returns>
    /// <exception cref="Errors.FrameException">This is no aggregate or ranking.</exception>
    public Expression Over(IReadOnlyList<Expression>? partitionBy = null, IReadOnlyList<SortKey>? orderBy = null, RowRange? rows = null) =>
        new(new WindowCall(RequireAggregate(nameof(Over)), [.. (partitionBy ?? []).Select(PartitionNode)], orderBy ?? [], rows));

    /// <summary>Computes an aggregate or a ranking for each row over the rows that belong to it, and keeps all rows.</summary>
    /// <param name="partitionBy">Columns; rows with equal values in them belong together.</param>
    /// <returns>A value per row.</returns>
    public Expression Over(params string[] partitionBy) => Over([.. partitionBy.Select(Column)]);

    /// <summary>The value some rows earlier; follow it with <see cref="Over(IReadOnlyList{Expression}?, IReadOnlyList{SortKey}?, RowRange?)"/>.</summary>
    /// <param name="rows">How many rows earlier; default 1.</param>
    /// <returns>The value, missing where there is no such row.</returns>
    public Expression Lag(int rows = 1) => new(new AggregateCall("lag", Node, new Literal(rows)) { IsWindowOnly = true });

    /// <summary>The value some rows later; follow it with <see cref="Over(IReadOnlyList{Expression}?, IReadOnlyList{SortKey}?, RowRange?)"/>.</summary>
    /// <param name="rows">How many rows later; default 1.</param>
    /// <returns>The value, missing where there is no such row.</returns>
    public Expression Lead(int rows = 1) => new(new AggregateCall("lead", Node, new Literal(rows)) { IsWindowOnly = true });

    /// <summary>Sorts by this value, small ones first.</summary>
    /// <returns>A sort key.</returns>
    public SortKey Asc() => new(this);

    /// <summary>Sorts by this value, large ones first.</summary>
    /// <returns>A sort key.</returns>
    public SortKey Desc() => new(this, IsDescending: true);

    // A constant text makes no sense here, but a column's name does, and a list of names is what users write.
    private static ExpressionNode PartitionNode(Expression expression) =>
        expression.Node is Literal { Value: string column } ? new ColumnReference(column) : expression.Node;
}
