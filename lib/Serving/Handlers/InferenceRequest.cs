using System.Text;

namespace Workspace.Serving.Handlers;

/// <summary>What a client sent to a model.</summary>
public sealed record InferenceRequest
{
    /// <summary>The bytes. They are the request's own and stay after it.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the bytes are, without parameters and in lower case: <c>text/csv</c>. Default <c>application/json</c>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>What the client would like back; <c>*/*</c> leaves it to the handler, and is the default.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>The header <c>X-Amzn-SageMaker-Custom-Attributes</c>, or null.</summary>
    public string? CustomAttributes { get; init; }

    /// <summary>The header <c>X-Amzn-SageMaker-Inference-Id</c>, or null.</summary>
    public string? InferenceId { get; init; }

    /// <summary>The bytes as UTF-8.</summary>
    /// <returns>The text.</returns>
    public string Text() => Encoding.UTF8.GetString(Body.Span);
}
