using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Workspace.Serving.Batching;
using Workspace.Serving.Handlers;

namespace Workspace.Serving.Http;

/// <summary>Requests and answers between HTTP and handlers.</summary>
internal static class HttpMessages
{
    public const string CustomAttributes = "X-Amzn-SageMaker-Custom-Attributes";
    public const string TargetModel = "X-Amzn-SageMaker-Target-Model";
    public const string InferenceId = "X-Amzn-SageMaker-Inference-Id";

    // Errors are for people: what needs no escape in JSON is left readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads all of a request. The server's limit of size applies while it is read.</summary>
    public static async Task<InferenceRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => new()
    {
        Body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false),
        ContentType = Bare(request.ContentType) ?? "application/json",
        Accept = request.Headers.Accept.Count > 0 ? request.Headers.Accept.ToString() : "*/*",
        CustomAttributes = Header(request, CustomAttributes),
        InferenceId = Header(request, InferenceId),
    };

    public static async Task<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // A client's word on the length is not trusted with more memory than this before the bytes are there.
        if (request.ContentLength is { } length and <= 64 * 1024)
        {
            var body = new byte[length];
            await request.Body.ReadExactlyAsync(body, cancellationToken).ConfigureAwait(false);
            return body;
        }
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
    }

    public static async Task WriteAsync(HttpResponse response, InferenceResponse answer, CancellationToken cancellationToken)
    {
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.CustomAttributes is { } attributes) response.Headers[CustomAttributes] = attributes;
        await response.Body.WriteAsync(answer.Body, cancellationToken).ConfigureAwait(false);
    }

    public static Task WriteErrorAsync(HttpResponse response, int status, Exception error, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = ((error as QueueFullException)?.RetryAfter.TotalSeconds ?? 1).ToString("0", CultureInfo.InvariantCulture);
        var message = error is ObjectDisposedException ? "The server is stopping and takes no more requests. Send it to another instance." : error.Message;
        return WriteJsonAsync(response, new JsonObject { ["error"] = error.GetType().Name, ["message"] = message }, cancellationToken);
    }

    public static Task WriteJsonAsync(HttpResponse response, JsonNode json, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(json.ToJsonString(Readable));
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, cancellationToken).AsTask();
    }

    public static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static string? Bare(string? contentType) => contentType is { Length: > 0 } ? contentType.Split(';')[0].Trim().ToLowerInvariant() : null;
}
