using Workspace.Core.Errors;

namespace Workspace.Flows.Errors;

/// <summary>What is wrong with one step of a flow.</summary>
/// <param name="Number">The step's number, from 1.</param>
/// <param name="Step">What the step says it does.</param>
/// <param name="Error">The error, such as an <see cref="UnknownNameException"/>.</param>
public sealed record FlowProblem(int Number, string Step, WorkspaceException Error)
{
    /// <inheritdoc/>
    public override string ToString() => $"Step {Number} ({Step}): {Error.Message}";
}
