using Workspace.Core.Errors;

namespace Workspace.Serving.Models;

/// <summary>There is no memory left for a model; answered with 507, upon which SageMaker unloads others and tries again.</summary>
public sealed class InsufficientModelMemoryException : WorkspaceException
{
    internal InsufficientModelMemoryException(string model, long needed, long free, long budget)
        : base($"Model \"{model}\" takes about {needed:N0} bytes, but of the budget of {budget:N0} only {free:N0} are free or can be freed. Unload other models, or raise the budget.")
    {
        Model = model;
        Needed = needed;
        Free = free;
    }

    /// <summary>The model's name.</summary>
    public string Model { get; }

    /// <summary>Bytes that it takes.</summary>
    public long Needed { get; }

    /// <summary>Bytes that are free, or taken by models that could be evicted.</summary>
    public long Free { get; }
}
