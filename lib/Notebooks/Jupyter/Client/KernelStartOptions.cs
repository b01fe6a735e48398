namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>How another kernel is started.</summary>
public sealed record KernelStartOptions
{
    /// <summary>Its folder; null: the current one.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How long it may take until it answers; default a minute, as Jupyter's own clients wait.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromMinutes(1);
}
