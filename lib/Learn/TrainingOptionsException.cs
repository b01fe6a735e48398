using Workspace.Core.Errors;

namespace Workspace.Learn;

/// <summary>Training options are out of range or do not fit together; all problems are listed at once.</summary>
public sealed class TrainingOptionsException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problems">One sentence per problem: the option, its value, and what it may be.</param>
    public TrainingOptionsException(IReadOnlyList<string> problems)
        : base($"The training options have {problems.Count} problem{(problems.Count == 1 ? "" : "s")}: {string.Join(" ", problems)}") => Problems = problems;

    /// <summary>One sentence per problem.</summary>
    public IReadOnlyList<string> Problems { get; }
}
