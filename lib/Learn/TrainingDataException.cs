using Workspace.Core.Errors;

namespace Workspace.Learn;

/// <summary>The data given to a model cannot be used as they are; the message says which value, where, and what to do.</summary>
/// <param name="message">What is wrong, with which values, and what to do.</param>
public sealed class TrainingDataException(string message) : WorkspaceException(message);
