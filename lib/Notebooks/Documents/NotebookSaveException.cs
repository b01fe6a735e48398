using Workspace.Core.Errors;

namespace Workspace.Notebooks.Documents;

/// <summary>A notebook could not be written. What the file held before is untouched.</summary>
public sealed class NotebookSaveException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file that was to be written.</param>
    /// <param name="innerException">What the file system said.</param>
    public NotebookSaveException(string path, Exception innerException)
        : base($"{path} could not be written: {innerException?.Message} The file is as it was before. Free space there, or choose another output folder.", innerException) => Path = path;

    /// <summary>The file that was to be written.</summary>
    public string Path { get; }
}
