namespace Workspace.Frames.Expressions;

/// <summary>A choice between values, started by <see cref="Expressions.When"/>.</summary>
public sealed class CaseExpression
{
    private readonly IReadOnlyList<(ExpressionNode, ExpressionNode)> _branches;

    internal CaseExpression(IReadOnlyList<(ExpressionNode, ExpressionNode)> branches) => _branches = branches;

    /// <summary>Adds a condition, asked when none before it holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The value where it holds.</param>
    /// <returns>The longer choice.</returns>
    public CaseExpression When(Expression condition, Expression? value) =>
        new([.. _branches, (Expression.NodeOf(condition), Expression.NodeOf(value))]);

    /// <summary>Ends the choice.</summary>
    /// <param name="value">The value where no condition holds.</param>
    /// <returns>The chosen value.</returns>
    public Expression Otherwise(Expression? value) => new(new CaseWhen(_branches, Expression.NodeOf(value)));

    /// <summary>Ends the choice; where no condition holds, the value is missing.</summary>
    /// <param name="choice">The choice.</param>
    public static implicit operator Expression(CaseExpression choice) => choice.ToExpression();

    /// <summary>Ends the choice; where no condition holds, the value is missing.</summary>
    /// <returns>The chosen value.</returns>
    public Expression ToExpression() => new(new CaseWhen(_branches, null));
}
