using System.Globalization;
using Workspace.Frames.Expressions;
using SortKey = Workspace.Frames.Expressions.SortKey;

namespace Workspace.Frames.Sql;

/// <summary>Writes formulas as SQL, with brackets only where precedence asks for them.</summary>
/// <param name="dialect">The engine's dialect.</param>
internal sealed class ExpressionWriter(ISqlDialect dialect)
{
    // Binding strength, weakest first; SQL's order of operators.
    private enum Strength
    {
        Or,
        And,
        Not,
        Comparison,
        Sum,
        Product,
        Atom,
    }

    /// <summary>Writes a formula.</summary>
    /// <param name="node">The formula.</param>
    public string Write(ExpressionNode node) => WriteAt(node).Text;

    /// <summary>Writes a sort key.</summary>
    /// <param name="key">The key.</param>
    public string Write(SortKey key) => Write(key.Expression.Node) + (key.IsDescending ? " DESC" : "") + " NULLS LAST";

    private (string Text, Strength Strength) WriteAt(ExpressionNode node) => node switch
    {
        ColumnReference column => (dialect.Name(column.Name), Strength.Atom),
        QualifiedColumn column => ($"{column.Table}.{dialect.Name(column.Name)}", Strength.Atom),
        // A minus sign would read as an operator.
        Literal literal => dialect.Literal(literal.Value) is var text && text.StartsWith('-') ? (text, Strength.Sum) : (text, Strength.Atom),
        BinaryOperation binary => WriteBinary(binary),
        UnaryOperation unary => WriteUnary(unary),
        FunctionCall call => (dialect.Call(call.Name, [.. call.Arguments.Select(Write)]), Strength.Atom),
        AggregateCall call => (WriteAggregate(call), Strength.Atom),
        WindowCall window => (WriteWindow(window), Strength.Atom),
        CaseWhen choice => (WriteCase(choice), Strength.Atom),
        TypeCast cast => ($"{(cast.IsTry ? "TRY_CAST" : "CAST")}({Write(cast.Operand)} AS {dialect.Type(cast.TypeName)})", Strength.Atom),
        Membership { Values.Count: 0 } => ("false", Strength.Atom),
        Membership membership => ($"{WriteInside(membership.Operand, Strength.Sum)} IN ({string.Join(", ", membership.Values.Select(Write))})", Strength.Comparison),
        // A comment at its end must not swallow the bracket.
        RawSql raw => (raw.Text.Contains("--", StringComparison.Ordinal) ? $"({raw.Text}\n)" : $"({raw.Text})", Strength.Atom),
        _ => throw new NotSupportedException($"{node.GetType().Name} cannot be written as SQL."),
    };

    private string WriteInside(ExpressionNode node, Strength needed)
    {
        var (text, strength) = WriteAt(node);
        return strength >= needed ? text : $"({text})";
    }

    private (string Text, Strength Strength) WriteBinary(BinaryOperation binary)
    {
        var (symbol, strength) = binary.Operator switch
        {
            BinaryOperator.Add => ("+", Strength.Sum),
            BinaryOperator.Subtract => ("-", Strength.Sum),
            BinaryOperator.Multiply => ("*", Strength.Product),
            BinaryOperator.Divide => ("/", Strength.Product),
            BinaryOperator.Modulo => ("%", Strength.Product),
            BinaryOperator.Equal => ("=", Strength.Comparison),
            BinaryOperator.NotEqual => ("<>", Strength.Comparison),
            BinaryOperator.Less => ("<", Strength.Comparison),
            BinaryOperator.LessOrEqual => ("<=", Strength.Comparison),
            BinaryOperator.Greater => (">", Strength.Comparison),
            BinaryOperator.GreaterOrEqual => (">=", Strength.Comparison),
            BinaryOperator.And => ("AND", Strength.And),
            BinaryOperator.Or => ("OR", Strength.Or),
            _ => throw new NotSupportedException($"The operator {binary.Operator} cannot be written as SQL."),
        };
        // Comparisons do not chain, and the right side of a difference or quotient needs its brackets.
        var left = WriteInside(binary.Left, strength == Strength.Comparison ? Strength.Sum : strength);
        var right = WriteInside(binary.Right, strength is Strength.And or Strength.Or ? strength : strength + 1);
        return (binary.Operator == BinaryOperator.Divide ? dialect.Divide(left, right) : $"{left} {symbol} {right}", strength);
    }

    private (string Text, Strength Strength) WriteUnary(UnaryOperation unary) => unary.Operator switch
    {
        UnaryOperator.Not => ($"NOT {WriteInside(unary.Operand, Strength.Comparison)}", Strength.Not),
        UnaryOperator.Negate => ($"-{WriteInside(unary.Operand, Strength.Atom)}", Strength.Sum),
        UnaryOperator.IsNull => ($"{WriteInside(unary.Operand, Strength.Sum)} IS NULL", Strength.Comparison),
        _ => ($"{WriteInside(unary.Operand, Strength.Sum)} IS NOT NULL", Strength.Comparison),
    };

    private string WriteAggregate(AggregateCall call)
    {
        List<string> arguments = [.. call.Arguments.Select(Write)];
        if (call.IsDistinct) arguments[0] = "DISTINCT " + arguments[0];
        var text = dialect.Call(call.Name, arguments);
        return call.Filter is null ? text : $"{text} FILTER (WHERE {Write(call.Filter)})";
    }

    private string WriteWindow(WindowCall window)
    {
        List<string> parts = [];
        if (window.PartitionBy.Count > 0) parts.Add("PARTITION BY " + string.Join(", ", window.PartitionBy.Select(Write)));
        if (window.OrderBy.Count > 0) parts.Add("ORDER BY " + string.Join(", ", window.OrderBy.Select(Write)));
        if (window.Rows is { } rows) parts.Add($"ROWS BETWEEN {Bound(rows.Preceding, "PRECEDING")} AND {Bound(rows.Following, "FOLLOWING")}");
        return $"{WriteAggregate(window.Call)} OVER ({string.Join(' ', parts)})";
    }

    private static string Bound(int? rows, string side) => rows switch
    {
        null => $"UNBOUNDED {side}",
        0 => "CURRENT ROW",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-rows} {(side == "PRECEDING" ? "FOLLOWING" : "PRECEDING")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rows} {side}"),
    };

    private string WriteCase(CaseWhen choice)
    {
        var branches = string.Concat(choice.Branches.Select(branch => $"WHEN {Write(branch.Condition)} THEN {Write(branch.Value)} "));
        return $"CASE {branches}{(choice.Otherwise is null ? "" : $"ELSE {Write(choice.Otherwise)} ")}END";
    }
}
