using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Schema;

namespace Workspace.Frames.Expressions;

/// <summary>Finds the common mistakes in formulas, which DuckDB would report in its own terms, or only when the data is read.</summary>
internal static class TypeChecker
{
    private static readonly Dictionary<string, string> NumericAggregates = new()
    {
        ["sum"] = "The sum",
        ["avg"] = "The mean",
        ["median"] = "The median",
        ["approx_quantile"] = "The approximate median",
        ["quantile_cont"] = "A quantile",
        ["stddev_samp"] = "The standard deviation",
        ["stddev_pop"] = "The standard deviation",
        ["var_samp"] = "The variance",
        ["var_pop"] = "The variance",
        ["skewness"] = "The skewness",
        ["kurtosis"] = "The kurtosis",
        ["corr"] = "A correlation",
    };

    private static readonly HashSet<string> NumericFunctions = ["abs", "round", "floor", "ceil", "sqrt", "exp", "ln", "log10", "pow"];
    private static readonly HashSet<string> TextFunctions = ["lower", "upper", "trim", "starts_with", "ends_with", "regexp_matches", "regexp_extract", "replace", "split_part"];

    /// <summary>Checks a formula.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="schema">The columns it may use.</param>
    /// <param name="verb">The verb it was given to.</param>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="ColumnTypeException">An operation does not fit a column's type.</exception>
    public static void Check(ExpressionNode node, FrameSchema schema, string verb)
    {
        foreach (var part in node.DescendantsAndSelf())
        {
            switch (part)
            {
                case ColumnReference column: schema.Require(column.Name, verb); break;
                case AggregateCall call when NumericAggregates.TryGetValue(call.Name, out var operation): RequireNumbers(operation, call.Arguments, schema, verb, allowsTime: call.Name is "median" or "quantile_cont" or "avg" or "approx_quantile"); break;
                case FunctionCall call when NumericFunctions.Contains(call.Name): RequireNumbers(Quoted(call.Name), call.Arguments, schema, verb); break;
                case FunctionCall call when TextFunctions.Contains(call.Name): RequireText(call, schema, verb); break;
                case BinaryOperation { Operator: BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo } arithmetic: RequireNumbers("Arithmetic", arithmetic.Children, schema, verb); break;
                case BinaryOperation { Operator: BinaryOperator.Add or BinaryOperator.Subtract } arithmetic: RequireNumbers("Arithmetic", arithmetic.Children, schema, verb, allowsTime: true); break;
                case BinaryOperation { Operator: BinaryOperator.And or BinaryOperator.Or } logic: RequireConditions(logic, schema, verb); break;
                case BinaryOperation comparison: RequireComparable(comparison, schema, verb); break;
            }
        }
    }

    private static string Quoted(string function) => $"The function \"{function}\"";

    private static ColumnSchema? ColumnOf(ExpressionNode node, FrameSchema schema, string verb) =>
        node is ColumnReference reference ? schema.Require(reference.Name, verb) : null;

    private static void RequireNumbers(string operation, IEnumerable<ExpressionNode> operands, FrameSchema schema, string verb, bool allowsTime = false)
    {
        foreach (var column in operands.Select(operand => ColumnOf(operand, schema, verb)).OfType<ColumnSchema>())
        {
            // SQL has no arithmetic on truth values, but what is meant is plain.
            if (column.Kind == ColumnKind.Boolean) throw new ColumnTypeException(operation, column, "numbers", $"Count true as 1 with Col(\"{column.Name}\").Cast<int>().");
            if (column.Kind == ColumnKind.Text) throw new ColumnTypeException(operation, column, "numbers", $"If the texts are numbers, convert them first: Col(\"{column.Name}\").Cast<double>().");
            if (column.Kind == ColumnKind.Time && !allowsTime) throw new ColumnTypeException(operation, column, "numbers", "Take a part of the time first, such as .Year().");
        }
    }

    private static void RequireText(FunctionCall call, FrameSchema schema, string verb)
    {
        if (ColumnOf(call.Arguments[0], schema, verb) is { Kind: not (ColumnKind.Text or ColumnKind.Other) } column)
            throw new ColumnTypeException(Quoted(call.Name), column, "text", $"Convert it first: Col(\"{column.Name}\").Cast<string>().");
    }

    private static void RequireConditions(BinaryOperation logic, FrameSchema schema, string verb)
    {
        foreach (var column in logic.Children.Select(operand => ColumnOf(operand, schema, verb)).OfType<ColumnSchema>())
        {
            if (column.Kind != ColumnKind.Boolean)
                throw new ColumnTypeException("A condition", column, "true or false", $"Compare it with something: Col(\"{column.Name}\") == ….");
        }
    }

    // DuckDB would convert every text to a number, and stop at the first that is none.
    private static void RequireComparable(BinaryOperation comparison, FrameSchema schema, string verb)
    {
        foreach (var (side, other) in new[] { (comparison.Left, comparison.Right), (comparison.Right, comparison.Left) })
        {
            if (ColumnOf(side, schema, verb) is not { } column || other is not Literal { Value: { } value }) continue;
            if (column.Kind == ColumnKind.Text && value is (int or long or double or decimal or bool))
                throw new ColumnTypeException("A comparison with a number", column, "numbers", $"Compare it with a text, or convert it first: Col(\"{column.Name}\").Cast<double>().");
            if (column.IsNumeric && value is string text)
                throw new ColumnTypeException($"A comparison with the text \"{text}\"", column, "texts", "Compare it with a number.");
        }
    }
}
