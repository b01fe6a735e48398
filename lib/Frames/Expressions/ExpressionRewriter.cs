namespace Workspace.Frames.Expressions;

/// <summary>Rebuilds formulas with some parts replaced.</summary>
internal static class ExpressionRewriter
{
    /// <summary>Replaces parts of a formula.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="replace">Gives what takes a part's place, or null to look inside it.</param>
    public static ExpressionNode Rewrite(ExpressionNode node, Func<ExpressionNode, ExpressionNode?> replace) => replace(node) ?? node switch
    {
        BinaryOperation binary => binary with { Left = Rewrite(binary.Left, replace), Right = Rewrite(binary.Right, replace) },
        UnaryOperation unary => unary with { Operand = Rewrite(unary.Operand, replace) },
        FunctionCall call => call with { Arguments = RewriteAll(call.Arguments, replace) },
        AggregateCall call => RewriteCall(call, replace),
        WindowCall window => window with
        {
            Call = RewriteCall(window.Call, replace),
            PartitionBy = RewriteAll(window.PartitionBy, replace),
            OrderBy = [.. window.OrderBy.Select(key => Rewrite(key, replace))],
        },
        CaseWhen choice => choice with
        {
            Branches = [.. choice.Branches.Select(branch => (Rewrite(branch.Condition, replace), Rewrite(branch.Value, replace)))],
            Otherwise = choice.Otherwise is null ? null : Rewrite(choice.Otherwise, replace),
        },
        TypeCast cast => cast with { Operand = Rewrite(cast.Operand, replace) },
        Membership membership => membership with { Operand = Rewrite(membership.Operand, replace), Values = RewriteAll(membership.Values, replace) },
        _ => node,
    };

    /// <summary>Replaces parts of a sort key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="replace">Gives what takes a part's place, or null to look inside it.</param>
    public static SortKey Rewrite(SortKey key, Func<ExpressionNode, ExpressionNode?> replace) =>
        key with { Expression = new Expression(Rewrite(key.Expression.Node, replace)) };

    private static AggregateCall RewriteCall(AggregateCall call, Func<ExpressionNode, ExpressionNode?> replace) => call with
    {
        Arguments = RewriteAll(call.Arguments, replace),
        Filter = call.Filter is null ? null : Rewrite(call.Filter, replace),
    };

    private static IReadOnlyList<ExpressionNode> RewriteAll(IReadOnlyList<ExpressionNode> nodes, Func<ExpressionNode, ExpressionNode?> replace) =>
        [.. nodes.Select(node => Rewrite(node, replace))];
}
