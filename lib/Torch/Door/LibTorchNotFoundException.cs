using Workspace.Core.Errors;

namespace TorchSharp.Door;

/// <summary>No libtorch with headers is on this machine, or not where the variable says.</summary>
public sealed class LibTorchNotFoundException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="folder">What <c>WORKSPACE_LIBTORCH</c> names, or null where it is not set.</param>
    public LibTorchNotFoundException(string? folder = null)
        : base(folder is null
            ? "libtorch (tensors and training) was not found: looked at WORKSPACE_LIBTORCH, .deps/libtorch, the active virtual environment, the system's folders and pip's. " +
              "Get it with: apt-get install libtorch-dev g++ libopenblas0-pthread (or all at once: ./workspace doctor --install), or set WORKSPACE_LIBTORCH to pip's torch folder or an unpacked libtorch."
            : $"WORKSPACE_LIBTORCH is \"{folder}\", and that folder does not hold lib/libtorch_cpu.so together with include/torch/. Set it to pip's torch folder or an unpacked libtorch, or unset it.") => Folder = folder;

    /// <summary>What <c>WORKSPACE_LIBTORCH</c> names, or null.</summary>
    public string? Folder { get; }
}
