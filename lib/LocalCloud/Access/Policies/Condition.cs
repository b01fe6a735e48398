namespace Workspace.LocalCloud.Access.Policies;

/// <summary>One line of a statement's Condition: an operator, a key, and the values of which one must fit.</summary>
internal sealed record Condition(string OperatorText, ConditionOperator Operator, string Key, IReadOnlyList<string> Values)
{
    /// <summary>Whether a request passes.</summary>
    public bool Passes(PolicyContext context, bool variables) =>
        Operator.Passes(context.Find(Key), [.. Values.Select(value => PolicyVariables.Expand(value, context, variables))]);
}
