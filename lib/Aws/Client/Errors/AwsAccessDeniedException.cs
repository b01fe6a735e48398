using System.Net;

namespace Workspace.Aws.Client.Errors;

/// <summary>The caller may not do this.</summary>
public sealed class AwsAccessDeniedException : AwsException
{
    /// <inheritdoc/>
    public AwsAccessDeniedException(string service, string operation, string code, string message, string? hint, HttpStatusCode? statusCode, string? requestId, Exception? innerException)
        : base(service, operation, code, message, hint, statusCode, requestId, innerException)
    {
    }
}
