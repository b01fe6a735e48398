using Workspace.Core.Errors;

namespace Workspace.Running;

/// <summary>What was typed means no notebook, or not one that can be run.</summary>
/// <param name="message">What, why, and what to type instead.</param>
public sealed class NotebookTargetException(string message) : WorkspaceException(message);
