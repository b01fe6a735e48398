namespace Workspace.Core.Errors;

/// <summary>
/// The root of every error the workspace throws on purpose. Its message says what happened, with which values, why,
/// and what to do; types below it carry those values as properties.
/// </summary>
public abstract class WorkspaceException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with which values, why, and what to do.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    protected WorkspaceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
