using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Workspace.Core.Errors;
using Workspace.Serving.Batching;
using Workspace.Serving.Handlers;
using Workspace.Serving.Models;

namespace Workspace.Serving.Http;

/// <summary>The HTTP status of each error.</summary>
internal static class ErrorStatus
{
    public const int ClientClosedRequest = 499;

    [SuppressMessage("Style", "IDE0072", Justification = "Everything else is the server's own fault.")]
    public static int Of(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidInputException => StatusCodes.Status400BadRequest,
        UnknownNameException => StatusCodes.Status404NotFound,
        ModelAlreadyLoadedException => StatusCodes.Status409Conflict,
        UnsupportedContentTypeException => StatusCodes.Status415UnsupportedMediaType,
        QueueFullException => StatusCodes.Status429TooManyRequests,
        ObjectDisposedException => StatusCodes.Status503ServiceUnavailable,
        HandlerTimeoutException or TimeoutException => StatusCodes.Status504GatewayTimeout,
        InsufficientModelMemoryException => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status500InternalServerError,
    };
}
