using Workspace.Notebooks.Jupyter.Interpreter;

namespace Workspace.Notebooks.Jupyter;

/// <summary>How a kernel starts.</summary>
public sealed record KernelOptions
{
    /// <summary>The connection file that the front end wrote.</summary>
    public required string ConnectionFile { get; init; }

    /// <summary>How the process is started that runs the cells.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>A file to which every message is written; null: none.</summary>
    public string? TraceFile { get; init; }

    /// <summary>Where the history is kept across sessions; null: in the user's data folder.</summary>
    public string? HistoryFile { get; init; }
}
