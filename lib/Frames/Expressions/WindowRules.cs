namespace Workspace.Frames.Expressions;

/// <summary>How aggregates behave where a value per row is asked for.</summary>
internal static class WindowRules
{
    /// <summary>Whether a formula looks at other rows.</summary>
    /// <param name="node">The formula.</param>
    public static bool HasWindow(ExpressionNode node) => node.DescendantsAndSelf().Any(part => part is WindowCall);

    /// <summary>Has every bare aggregate run over all rows of its group, as a window.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="partition">What makes the groups; none takes all rows.</param>
    public static ExpressionNode Spread(ExpressionNode node, IReadOnlyList<ExpressionNode> partition) => ExpressionRewriter.Rewrite(node, part => part switch
    {
        AggregateCall call => new WindowCall(call, partition, [], null),
        // One that says itself what it runs over, inside the group.
        WindowCall window => partition.Count == 0 ? window : window with { PartitionBy = [.. partition, .. window.PartitionBy] },
        _ => null,
    });
}
