using System.Net;
using Amazon.Runtime;
using Workspace.Core.Errors;

namespace Workspace.Aws.Client.Errors;

/// <summary>A call to AWS failed.</summary>
public class AwsException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="service">The service's signing name.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="code">AWS's error code.</param>
    /// <param name="message">AWS's own words.</param>
    /// <param name="hint">What to do; null where nothing is known.</param>
    /// <param name="statusCode">The HTTP status; null where there was no answer.</param>
    /// <param name="requestId">AWS's id for the request; null where there was no answer.</param>
    /// <param name="innerException">The error underneath.</param>
    public AwsException(string service, string operation, string code, string message, string? hint, HttpStatusCode? statusCode, string? requestId, Exception? innerException)
        : base(Describe(service, operation, code, message, hint, statusCode, requestId), innerException) =>
        (Service, Operation, Code, Hint, StatusCode, RequestId) = (service, operation, code, hint, statusCode, requestId);

    /// <summary>The service's signing name, such as <c>secretsmanager</c>.</summary>
    public string Service { get; }

    /// <summary>The operation, such as <c>GetSecretValue</c>.</summary>
    public string Operation { get; }

    /// <summary>AWS's error code, such as <c>ResourceNotFoundException</c>.</summary>
    public string Code { get; }

    /// <summary>What to do about it; null where nothing is known.</summary>
    public string? Hint { get; }

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The id that AWS knows the request by; null where there was no answer.</summary>
    public string? RequestId { get; }

    internal static AwsException From(AwsService service, string operation, Uri endpoint, AmazonServiceException error)
    {
        // No code: whatever answered is not AWS.
        var code = error.ErrorCode is { Length: > 0 } given ? given : $"HTTP {(int)error.StatusCode}";
        var hint = AwsHints.For(code, service.SigningName, operation, endpoint);
        return code switch
        {
            _ when AwsHints.IsDenial(code) => new AwsAccessDeniedException(service.SigningName, operation, code, error.Message, hint, error.StatusCode, error.RequestId, error),
            _ when AwsHints.IsMissing(code) => new AwsNotFoundException(service.SigningName, operation, code, error.Message, hint, error.StatusCode, error.RequestId, error),
            _ => new AwsException(service.SigningName, operation, code, error.Message, hint, error.StatusCode, error.RequestId, error),
        };
    }

    private static string Describe(string service, string operation, string code, string message, string? hint, HttpStatusCode? status, string? requestId)
    {
        var answer = status is { } known ? $" (HTTP {(int)known}, request id {requestId ?? "none"})" : "";
        return $"{service}:{operation} failed with {code}: {message.TrimEnd('.')}.{answer}{(hint is null ? "" : $" {hint}")}";
    }
}
