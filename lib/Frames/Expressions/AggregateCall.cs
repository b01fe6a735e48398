namespace Workspace.Frames.Expressions;

/// <summary>A function of the values of many rows.</summary>
/// <param name="Name">DuckDB's name of it; a dialect may write it otherwise.</param>
/// <param name="Arguments">Its arguments; none counts rows.</param>
internal sealed record AggregateCall(string Name, params IReadOnlyList<ExpressionNode> Arguments) : ExpressionNode
{
    /// <summary>Whether equal values count once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Only rows for which this holds take part; null for all.</summary>
    public ExpressionNode? Filter { get; init; }

    /// <summary>Whether it exists only over a window, as <c>row_number</c> does.</summary>
    public bool IsWindowOnly { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children => Filter is null ? Arguments : Arguments.Append(Filter);
}
