using Workspace.Core.Errors;

namespace Workspace.LocalCloud.State;

/// <summary>The local cloud's data folder cannot be used.</summary>
public sealed class StateException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What the system said.</param>
    public StateException(string folder, string message, Exception? innerException = null)
        : base(message, innerException) => Folder = folder;

    /// <summary>The data folder.</summary>
    public string Folder { get; }
}
