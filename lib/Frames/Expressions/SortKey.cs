namespace Workspace.Frames.Expressions;

/// <summary>What to sort by. Missing values come last either way.</summary>
/// <param name="Expression">The value to sort by.</param>
/// <param name="IsDescending">Whether large values come first.</param>
public sealed record SortKey(Expression Expression, bool IsDescending = false)
{
    /// <summary>Sorts by an expression, small values first.</summary>
    /// <param name="expression">The expression.</param>
    public static implicit operator SortKey(Expression expression) => new(expression);

    /// <summary>Sorts by a column, small values first.</summary>
    /// <param name="column">The column's name.</param>
    public static implicit operator SortKey(string column) => new(Expression.Column(column));

    /// <summary>Sorts by an expression, small values first.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>The key.</returns>
    public static SortKey FromExpression(Expression expression) => expression;

    /// <summary>Sorts by a column, small values first.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>The key.</returns>
    public static SortKey FromString(string column) => column;
}
