using System.Net;

namespace Workspace.Aws.Client.Errors;

/// <summary>What was named does not exist, or not for this caller in this region.</summary>
public sealed class AwsNotFoundException : AwsException
{
    /// <inheritdoc/>
    public AwsNotFoundException(string service, string operation, string code, string message, string? hint, HttpStatusCode? statusCode, string? requestId, Exception? innerException)
        : base(service, operation, code, message, hint, statusCode, requestId, innerException)
    {
    }
}
