using Workspace.Core.Errors;

namespace Workspace.Serving.Batching;

/// <summary>The model's own code threw for a request.</summary>
public sealed class PredictionFailedException : WorkspaceException
{
    internal PredictionFailedException(Exception inner)
        : base($"The model failed on this request: {inner.GetType().Name}: {inner.Message}", inner)
    {
    }
}
