using Workspace.Core.Errors;

namespace Workspace.Checking;

/// <summary>A figure in a notebook is not what the notebook says.</summary>
public sealed class CheckFailedException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="failed">The checks that do not hold, one sentence each.</param>
    /// <param name="count">How many checks were made.</param>
    public CheckFailedException(IReadOnlyList<string> failed, int count)
        : base($"{failed.Count} of {count} checks do not hold:\n  {string.Join("\n  ", failed)}") => Failed = failed;

    /// <summary>The checks that do not hold.</summary>
    public IReadOnlyList<string> Failed { get; }
}
