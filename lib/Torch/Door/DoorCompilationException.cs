using Workspace.Core.Errors;

namespace TorchSharp.Door;

/// <summary>The door to libtorch could not be compiled or loaded.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="output">Everything the compiler printed.</param>
public sealed class DoorCompilationException(string message, string output) : WorkspaceException(message)
{
    /// <summary>Everything the compiler printed.</summary>
    public string Output { get; } = output;
}
