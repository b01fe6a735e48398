using Workspace.Core.Errors;

namespace Workspace.Running;

/// <summary>A notebook that ran in a process of its own could not start there, or took the process down.</summary>
/// <param name="message">What happened, in which cell.</param>
public sealed class NotebookProcessException(string message) : WorkspaceException(message);
