using System.Net;
using Workspace.Core.Errors;

namespace Workspace.Datasets.Downloading;

/// <summary>A file could not be fetched. What had come stays, and the next try goes on from there.</summary>
public sealed class DownloadException : WorkspaceException
{
    internal DownloadException(Uri source, string reason, HttpStatusCode? status = null, Exception? innerException = null)
        : base($"{source} could not be fetched: {reason}", innerException)
    {
        Source = source.ToString();
        Status = status;
    }

    /// <summary>What the server answered, where it answered.</summary>
    public HttpStatusCode? Status { get; }
}
