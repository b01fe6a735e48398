using Workspace.Core.Errors;

namespace Workspace.Flows.Errors;

/// <summary>A flow does not fit the data: every problem found in any of its steps, at once.</summary>
public sealed class FlowException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problems">What is wrong, in the order of the steps; at least one.</param>
    public FlowException(IReadOnlyList<FlowProblem> problems)
        : base(Describe(problems), problems.Count == 1 ? problems[0].Error : null) => Problems = [.. problems];

    /// <summary>What is wrong, in the order of the steps.</summary>
    public IReadOnlyList<FlowProblem> Problems { get; }

    private static string Describe(IReadOnlyList<FlowProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Count == 1
            ? problems[0].ToString()
            : $"The flow has {problems.Count} problems:{string.Concat(problems.Select(problem => $"\n- {problem}"))}";
    }
}
