using Workspace.Core.Errors;

namespace Workspace.Provisioning;

/// <summary>A command needs things that are missing and that it may not, or could not, install.</summary>
public sealed class RequirementsMissingException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="reason">Why it was not installed.</param>
    /// <param name="command">The exact line that installs it.</param>
    public RequirementsMissingException(IReadOnlyList<Requirement> missing, string reason, string command)
        : base($"Missing: {string.Join(", ", missing.Select(m => $"{m.Name} ({m.Purpose})"))}. {reason}\nRun this, then try again:\n  {command}")
    {
        Missing = missing;
        Command = command;
    }

    /// <summary>What is missing.</summary>
    public IReadOnlyList<Requirement> Missing { get; }

    /// <summary>The exact line that installs it.</summary>
    public string Command { get; }
}
