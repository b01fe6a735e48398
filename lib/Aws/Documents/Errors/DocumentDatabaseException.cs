using Workspace.Core.Errors;

namespace Workspace.Aws.Documents.Errors;

/// <summary>The root of what can go wrong with a document database. No message has a user's name or password in it.</summary>
public abstract class DocumentDatabaseException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    protected DocumentDatabaseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
