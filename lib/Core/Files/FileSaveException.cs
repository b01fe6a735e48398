using Workspace.Core.Errors;

namespace Workspace.Core.Files;

/// <summary>A file could not be written; what stood there before is untouched.</summary>
public sealed class FileSaveException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cause">What the system said.</param>
    public FileSaveException(string path, Exception cause)
        : base($"\"{path}\" could not be saved: {cause.Message} Anything saved there before is untouched. Free space or choose a folder you may write to.", cause) => FilePath = path;

    /// <summary>The file.</summary>
    public string FilePath { get; }
}
