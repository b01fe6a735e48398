namespace Workspace.Frames.Expressions;

/// <content>Numbers, missing values and types.</content>
public sealed partial class Expression
{
    /// <summary>The value without its sign.</summary>
    /// <returns>A number.</returns>
    public Expression Abs() => Call("abs");

    /// <summary>The value rounded, halves away from zero.</summary>
    /// <param name="digits">Digits after the point; default 0.</param>
    /// <returns>A number.</returns>
    public Expression Round(int digits = 0) => Call("round", new Literal(digits));

    /// <summary>The next whole number below.</summary>
    /// <returns>A number.</returns>
    public Expression Floor() => Call("floor");

    /// <summary>The next whole number above.</summary>
    /// <returns>A number.</returns>
    public Expression Ceiling() => Call("ceil");

    /// <summary>The square root; an error for negative values.</summary>
    /// <returns>A number.</returns>
    public Expression Sqrt() => Call("sqrt");

    /// <summary>e to the power of the value.</summary>
    /// <returns>A number.</returns>
    public Expression Exp() => Call("exp");

    /// <summary>The natural logarithm; an error for values that are not positive.</summary>
    /// <returns>A number.</returns>
    public Expression Log() => Call("ln");

    /// <summary>The logarithm to base 10; an error for values that are not positive.</summary>
    /// <returns>A number.</returns>
    public Expression Log10() => Call("log10");

    /// <summary>The value to a power.</summary>
    /// <param name="exponent">The exponent.</param>
    /// <returns>A number.</returns>
    public Expression Power(Expression exponent) => Call("pow", NodeOf(exponent));

    /// <summary>Whether the value is not a number, which is not the same as missing.</summary>
    /// <returns>A condition.</returns>
    public Expression IsNaN() => Call("isnan");

    /// <summary>Whether the value is missing.</summary>
    /// <returns>A condition, never missing.</returns>
    public Expression IsNull() => new(new UnaryOperation(UnaryOperator.IsNull, Node));

    /// <summary>Whether the value is present.</summary>
    /// <returns>A condition, never missing.</returns>
    public Expression IsNotNull() => new(new UnaryOperation(UnaryOperator.IsNotNull, Node));

    /// <summary>The value, or another where it is missing.</summary>
    /// <param name="replacement">What stands in for a missing value.</param>
    /// <returns>The value or its replacement.</returns>
    public Expression FillNull(Expression replacement) => Call("coalesce", NodeOf(replacement));

    /// <summary>The value, or a missing one where it equals another.</summary>
    /// <param name="value">The value to take for missing.</param>
    /// <returns>The value or a missing one.</returns>
    public Expression NullIf(Expression value) => Call("nullif", NodeOf(value));

    /// <summary>Whether the value is one of several.</summary>
    /// <param name="values">The several; none means never.</param>
    /// <returns>A condition.</returns>
    public Expression In(params IEnumerable<Expression> values) => new(new Membership(Node, [.. values.Select(NodeOf)]));

    /// <summary>Whether the value lies in a range, ends included.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <returns>A condition.</returns>
    public Expression Between(Expression low, Expression high) => this >= low & this <= high;

    /// <summary>The value as another type.</summary>
    /// <param name="typeName">A SQL type, such as <c>DOUBLE</c>, <c>DECIMAL(10,2)</c> or <c>DATE</c>.</param>
    /// <param name="orNull">Whether a value that does not fit becomes missing; by default it is an error when the frame runs.</param>
    /// <returns>The converted value.</returns>
    public Expression Cast(string typeName, bool orNull = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        return new Expression(new TypeCast(Node, TypeNames.Check(typeName), orNull));
    }

    /// <summary>The value as another type.</summary>
    /// <typeparam name="T">The .NET type whose SQL counterpart is wanted, such as <see cref="double"/>.</typeparam>
    /// <param name="orNull">Whether a value that does not fit becomes missing; by default it is an error when the frame runs.</param>
    /// <returns>The converted value.</returns>
    public Expression Cast<T>(bool orNull = false) => new(new TypeCast(Node, TypeNames.Of(typeof(T)), orNull));
}
