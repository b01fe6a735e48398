using System.Text;

namespace Workspace.Serving.Handlers;

/// <summary>What a model answers.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">What they are.</param>
/// <param name="CustomAttributes">Sent back as <c>X-Amzn-SageMaker-Custom-Attributes</c>; null sends none.</param>
public sealed record InferenceResponse(ReadOnlyMemory<byte> Body, string ContentType, string? CustomAttributes = null)
{
    /// <summary>An answer in text.</summary>
    /// <param name="text">The text, sent as UTF-8.</param>
    /// <param name="contentType">What it is.</param>
    /// <returns>The answer.</returns>
    public static InferenceResponse Of(string text, string contentType) => new(Encoding.UTF8.GetBytes(text), contentType);
}
