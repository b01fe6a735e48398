namespace Workspace.Frames.Expressions;

/// <content>Operators, and constants on either side of them.</content>
public sealed partial class Expression
{
    /// <summary>Sum. Texts are joined with <see cref="Expressions.Concat"/>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator +(Expression? left, Expression? right) => Binary(BinaryOperator.Add, left, right);

    /// <summary>Difference.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator -(Expression? left, Expression? right) => Binary(BinaryOperator.Subtract, left, right);

    /// <summary>Product.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator *(Expression? left, Expression? right) => Binary(BinaryOperator.Multiply, left, right);

    /// <summary>Quotient, with a fraction also for whole numbers; dividing by zero gives a missing value or an infinity.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator /(Expression? left, Expression? right) => Binary(BinaryOperator.Divide, left, right);

    /// <summary>Remainder, with the sign of the left value.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator %(Expression? left, Expression? right) => Binary(BinaryOperator.Modulo, left, right);

    /// <summary>Whether the left value is the smaller one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator <(Expression? left, Expression? right) => Binary(BinaryOperator.Less, left, right);

    /// <summary>Whether the left value is not the larger one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator <=(Expression? left, Expression? right) => Binary(BinaryOperator.LessOrEqual, left, right);

    /// <summary>Whether the left value is the larger one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator >(Expression? left, Expression? right) => Binary(BinaryOperator.Greater, left, right);

    /// <summary>Whether the left value is not the smaller one.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator >=(Expression? left, Expression? right) => Binary(BinaryOperator.GreaterOrEqual, left, right);

    /// <summary>Whether both hold. Put comparisons in brackets or not: <c>&amp;</c> binds weaker than they do.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator &(Expression? left, Expression? right) => Binary(BinaryOperator.And, left, right);

    /// <summary>Whether one of them holds.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator |(Expression? left, Expression? right) => Binary(BinaryOperator.Or, left, right);

    /// <summary>Whether two values are equal; comparing with <c>null</c> asks whether the value is missing.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator ==(Expression? left, Expression? right) => Compare(BinaryOperator.Equal, UnaryOperator.IsNull, left, right);

    /// <summary>Whether two values differ; comparing with <c>null</c> asks whether the value is present.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Expression operator !=(Expression? left, Expression? right) => Compare(BinaryOperator.NotEqual, UnaryOperator.IsNotNull, left, right);

    /// <summary>Whether a condition does not hold.</summary>
    /// <param name="operand">The condition.</param>
    public static Expression operator !(Expression operand) => new(new UnaryOperation(UnaryOperator.Not, NodeOf(operand)));

    /// <summary>The value with the opposite sign.</summary>
    /// <param name="operand">The value.</param>
    public static Expression operator -(Expression operand) => new(new UnaryOperation(UnaryOperator.Negate, NodeOf(operand)));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(bool value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(int value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(long value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(double value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(decimal value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value; null is a missing one.</param>
    public static implicit operator Expression(string? value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(DateTime value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(DateOnly value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(TimeOnly value) => new(new Literal(value));

    /// <summary>A constant.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Expression(Guid value) => new(new Literal(value));

    private static Expression Binary(BinaryOperator op, Expression? left, Expression? right) => new(new BinaryOperation(op, NodeOf(left), NodeOf(right)));

    private static Expression Compare(BinaryOperator op, UnaryOperator nullTest, Expression? left, Expression? right)
    {
        var (leftNode, rightNode) = (NodeOf(left), NodeOf(right));
        if (rightNode is Literal { Value: null }) return new Expression(new UnaryOperation(nullTest, leftNode));
        if (leftNode is Literal { Value: null }) return new Expression(new UnaryOperation(nullTest, rightNode));
        return new Expression(new BinaryOperation(op, leftNode, rightNode));
    }
}
