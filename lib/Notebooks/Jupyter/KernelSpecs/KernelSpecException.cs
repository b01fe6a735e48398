using Workspace.Core.Errors;

namespace Workspace.Notebooks.Jupyter.KernelSpecs;

/// <summary>A kernel cannot be installed, started or removed.</summary>
/// <param name="message">What happened and what to do.</param>
public sealed class KernelSpecException(string message) : WorkspaceException(message);
