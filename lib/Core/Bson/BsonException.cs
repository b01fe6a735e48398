using Workspace.Core.Errors;

namespace Workspace.Core.Bson;

/// <summary>The root of what can be wrong with BSON or extended JSON.</summary>
public abstract class BsonException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    protected BsonException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
