using Workspace.Core.Errors;

namespace Workspace.Serving.Handlers;

/// <summary>A request's content is not what the model needs; answered with 400.</summary>
public sealed class InvalidInputException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What is wrong with it, with the values, and what would be right.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public InvalidInputException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
