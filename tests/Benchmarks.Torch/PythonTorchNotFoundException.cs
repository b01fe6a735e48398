using Workspace.Core.Errors;

namespace Workspace.Benchmarks.Torch;

/// <summary>No PyTorch to compare with.</summary>
internal sealed class PythonTorchNotFoundException(string interpreter, string reason)
    : WorkspaceException($"{interpreter} cannot import torch ({reason}). Name a Python that can with --python PATH.");
