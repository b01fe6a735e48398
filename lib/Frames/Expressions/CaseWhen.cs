namespace Workspace.Frames.Expressions;

/// <summary>The value of the first condition that holds.</summary>
/// <param name="Branches">Conditions and their values, in order.</param>
/// <param name="Otherwise">The value where none holds; null for a missing one.</param>
internal sealed record CaseWhen(IReadOnlyList<(ExpressionNode Condition, ExpressionNode Value)> Branches, ExpressionNode? Otherwise) : ExpressionNode
{
    /// <inheritdoc/>
    public override IEnumerable<ExpressionNode> Children =>
        [.. Branches.SelectMany(branch => new[] { branch.Condition, branch.Value }), .. Otherwise is null ? [] : new[] { Otherwise }];
}
