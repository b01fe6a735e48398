using Workspace.Core.Errors;

namespace Workspace.Flows.Errors;

/// <summary>A file is no saved flow, or a flow cannot be written as one.</summary>
public sealed class FlowFormatException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong with which file, and what to do.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public FlowFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
