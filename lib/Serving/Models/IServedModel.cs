using Workspace.Serving.Handlers;

namespace Workspace.Serving.Models;

/// <summary>A loaded model that answers requests, whatever its types are inside.</summary>
public interface IServedModel : IAsyncDisposable
{
    /// <summary>About how many bytes it takes while it is loaded.</summary>
    long MemoryBytes { get; }

    /// <summary>How many requests wait for it.</summary>
    int QueueLength { get; }

    /// <summary>Whether it answers: false once as many of its threads hang as it has workers.</summary>
    bool IsHealthy { get; }

    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    /// <returns>The answer.</returns>
    Task<InferenceResponse> InvokeAsync(InferenceRequest request, CancellationToken cancellationToken = default);
}
