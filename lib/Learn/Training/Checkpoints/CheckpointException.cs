using Workspace.Core.Errors;

namespace Workspace.Learn.Training.Checkpoints;

/// <summary>A training cannot go on from the checkpoints in its folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="problem">What is wrong and what to do.</param>
/// <param name="innerException">The error underneath, when there is one.</param>
public sealed class CheckpointException(string folder, string problem, Exception? innerException = null)
    : WorkspaceException($"The training cannot go on from \"{folder}\": {problem}", innerException)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
