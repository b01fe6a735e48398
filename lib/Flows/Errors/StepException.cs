using Workspace.Core.Errors;

namespace Workspace.Flows.Errors;

/// <summary>A step cannot do its work on the columns or values it meets.</summary>
public sealed class StepException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with which values, why, and what to do.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public StepException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
