using Workspace.Core.Errors;

namespace Workspace.Scripts;

/// <summary>An archive of a model cannot be unpacked.</summary>
public sealed class ModelArchiveException : WorkspaceException
{
    internal ModelArchiveException(string path, string reason, Exception? innerException = null)
        : base($"{path} cannot be unpacked: {reason}", innerException) => ArchivePath = path;

    /// <summary>The archive.</summary>
    public string ArchivePath { get; }
}
