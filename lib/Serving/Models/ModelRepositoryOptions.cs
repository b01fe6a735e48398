namespace Workspace.Serving.Models;

/// <summary>How a <see cref="ModelRepository"/> keeps its models.</summary>
public sealed record ModelRepositoryOptions
{
    /// <summary>Most bytes that loaded models may take together. Default no limit.</summary>
    public long MemoryBudget { get; init; } = long.MaxValue;

    /// <summary>
    /// The folder whose subfolders are models that are loaded when first asked for, the least recently used ones making place.
    /// Default none: then models are loaded only when told, and where there is no place that is refused, as SageMaker expects of a container.
    /// </summary>
    public string? OnDemandFolder { get; init; }

    /// <summary>Names of models that are never evicted. Default none.</summary>
    public IReadOnlyCollection<string> Pinned { get; init; } = [];
}
