using System.Net;

namespace Workspace.Datasets.Downloading;

/// <summary>Something that may go well when tried again. Never leaves the <see cref="Downloader"/>.</summary>
internal sealed class TransientException(string message, HttpStatusCode? status = null, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public HttpStatusCode? Status { get; } = status;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
