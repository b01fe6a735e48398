using Workspace.Core.Errors;

namespace Workspace.Learn.Trees;

/// <summary>A model file is missing, damaged, or of a kind that is not read.</summary>
public sealed class ModelFileException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="detail">What is wrong with it, and what to do, as it reads after the path and a colon.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public ModelFileException(string path, string detail, Exception? innerException = null)
        : base($"The model file {path} cannot be used: {detail}", innerException) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
