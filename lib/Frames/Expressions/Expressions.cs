using Workspace.Frames.Errors;

namespace Workspace.Frames.Expressions;

/// <summary>Where formulas start. Meant for <c>using static</c>.</summary>
public static class Expressions
{
    /// <summary>A column.</summary>
    /// <param name="name">Its exact name.</param>
    /// <returns>The column's value.</returns>
    public static Expression Col(string name) => Expression.Column(name);

    /// <summary>A constant. Mostly not needed: <c>Col("x") + 1</c> does it.</summary>
    /// <param name="value">The value; null is a missing one.</param>
    /// <returns>The constant.</returns>
    public static Expression Lit(Expression? value) => value ?? new Expression(new Literal(null));

    /// <summary>How many rows.</summary>
    /// <returns>An aggregate.</returns>
    public static Expression Count() => new(new AggregateCall("count"));

    /// <summary>The sum of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression Sum(string column) => Col(column).Sum();

    /// <summary>The mean of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression Mean(string column) => Col(column).Mean();

    /// <summary>The smallest value of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression Min(string column) => Col(column).Min();

    /// <summary>The largest value of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression Max(string column) => Col(column).Max();

    /// <summary>The median of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression Median(string column) => Col(column).Median();

    /// <summary>How many different values a column has.</summary>
    /// <param name="column">The column.</param>
    /// <returns>An aggregate.</returns>
    public static Expression CountDistinct(string column) => Col(column).CountDistinct();

    /// <summary>Sorts by a column, small values first.</summary>
    /// <param name="column">The column.</param>
    /// <returns>A sort key.</returns>
    public static SortKey Asc(string column) => Col(column).Asc();

    /// <summary>Sorts by a column, large values first.</summary>
    /// <param name="column">The column.</param>
    /// <returns>A sort key.</returns>
    public static SortKey Desc(string column) => Col(column).Desc();

    /// <summary>Sorts by a value, large ones first.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A sort key.</returns>
    public static SortKey Desc(Expression value) => value.Desc();

    /// <summary>Starts a choice: <c>When(Col("age") &lt; 18, "child").Otherwise("adult")</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The value where it holds.</param>
    /// <returns>The choice; end it with <see cref="CaseExpression.Otherwise"/>.</returns>
    public static CaseExpression When(Expression condition, Expression? value) => new([(Expression.NodeOf(condition), Expression.NodeOf(value))]);

    /// <summary>The first present one of several values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A value.</returns>
    public static Expression Coalesce(params IEnumerable<Expression> values) => Function("coalesce", values);

    /// <summary>Several values joined into one text; missing ones count as empty.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A text.</returns>
    public static Expression Concat(params IEnumerable<Expression> values) => Function("concat", values);

    /// <summary>The smallest of several values of one row.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A value.</returns>
    public static Expression Least(params IEnumerable<Expression> values) => Function("least", values);

    /// <summary>The largest of several values of one row.</summary>
    /// <param name="values">The values.</param>
    /// <returns>A value.</returns>
    public static Expression Greatest(params IEnumerable<Expression> values) => Function("greatest", values);

    /// <summary>The number of the row, from 1; follow it with <c>Over</c>.</summary>
    /// <returns>A ranking.</returns>
    public static Expression RowNumber() => Ranking("row_number");

    /// <summary>The rank of the row, from 1, with gaps after equal ones; follow it with <c>Over</c>.</summary>
    /// <returns>A ranking.</returns>
    public static Expression Rank() => Ranking("rank");

    /// <summary>The rank of the row, from 1, without gaps; follow it with <c>Over</c>.</summary>
    /// <returns>A ranking.</returns>
    public static Expression DenseRank() => Ranking("dense_rank");

    /// <summary>The rank of the row from 0 to 1; follow it with <c>Over</c>.</summary>
    /// <returns>A ranking.</returns>
    public static Expression PercentRank() => Ranking("percent_rank");

    /// <summary>The share of rows that come no later; follow it with <c>Over</c>.</summary>
    /// <returns>A ranking.</returns>
    public static Expression CumulativeDistribution() => Ranking("cume_dist");

    /// <summary>The number, from 1, of the group of equal size that the row falls into; follow it with <c>Over</c>.</summary>
    /// <param name="groups">How many groups.</param>
    /// <returns>A ranking.</returns>
    public static Expression Ntile(int groups) => new(new AggregateCall("ntile", new Literal(groups)) { IsWindowOnly = true });

    /// <summary>The value of a column some rows earlier; follow it with <c>Over</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows earlier; default 1.</param>
    /// <returns>The value, missing where there is no such row.</returns>
    public static Expression Lag(string column, int rows = 1) => Col(column).Lag(rows);

    /// <summary>The value of a column some rows later; follow it with <c>Over</c>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows later; default 1.</param>
    /// <returns>The value, missing where there is no such row.</returns>
    public static Expression Lead(string column, int rows = 1) => Col(column).Lead(rows);

    /// <summary>A formula in SQL, taken as it is written: never build it from data.</summary>
    /// <param name="text">SQL over the frame's columns.</param>
    /// <returns>The value.</returns>
    public static Expression Sql(string text) => new(new RawSql(text));

    /// <summary>Calls a function of the engine by its name.</summary>
    /// <param name="name">The name: letters, digits and underscores.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FrameException">The name has other characters.</exception>
    public static Expression Function(string name, params IEnumerable<Expression> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) throw new FrameException($"\"{name}\" is not a function's name: it may hold letters, digits and underscores.");
        return new Expression(new FunctionCall(name, [.. arguments.Select(Expression.NodeOf)]));
    }

    private static Expression Ranking(string name) => new(new AggregateCall(name) { IsWindowOnly = true });
}
