using Workspace.Frames.Errors;

namespace Workspace.Frames.Expressions;

/// <summary>
/// A formula over the columns of a frame, built with <c>Col("age") &gt; 25 &amp; Col("risk") == "high"</c> and the like. It
/// computes nothing by itself; a frame's verbs take it. Immutable.
/// </summary>
/// <remarks>As in SQL, a missing value makes arithmetic and comparisons missing, and aggregates pass over it.</remarks>
public sealed partial class Expression
{
    internal Expression(ExpressionNode node, string? name = null)
    {
        Node = node;
        Name = name;
    }

    internal ExpressionNode Node { get; }

    /// <summary>The name given with <see cref="As"/>, or null.</summary>
    internal string? Name { get; }

    /// <summary>Names the column that this formula makes.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The same formula, named.</returns>
    public Expression As(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Expression(Node, name);
    }

    /// <summary>The formula as SQL, in DuckDB's dialect.</summary>
    /// <returns>The SQL text.</returns>
    public override string ToString() => new Sql.ExpressionWriter(Sql.DuckDbDialect.Instance).Write(Node);

    /// <summary>Whether two formulas were built alike. To compare values, use <c>==</c>.</summary>
    /// <param name="obj">The other formula.</param>
    /// <returns>True when they are the same object, or made of the same constant or column.</returns>
    public override bool Equals(object? obj) => obj is Expression other && Node.Equals(other.Node) && Name == other.Name;

    /// <summary>A hash that fits <see cref="Equals"/>.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Node, Name);

    internal static Expression Column(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Expression(new ColumnReference(name));
    }

    // A null operand is the user's way to write a missing value.
    internal static ExpressionNode NodeOf(Expression? expression) => expression?.Node ?? new Literal(null);

    private Expression Call(string function, params IEnumerable<ExpressionNode> arguments) => new(new FunctionCall(function, [Node, .. arguments]));

    private Expression Aggregate(string function, params IEnumerable<ExpressionNode> arguments) => new(new AggregateCall(function, [Node, .. arguments]));

    private AggregateCall RequireAggregate(string verb) =>
        Node as AggregateCall ?? throw new FrameException($"{verb} follows an aggregate or a ranking, such as Col(\"x\").Sum() or RowNumber(), but stands after {this}.");
}
