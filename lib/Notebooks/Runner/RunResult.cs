using Workspace.Core.Errors;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Notebooks.Runner;

/// <summary>How a notebook's run went.</summary>
public sealed record RunResult
{
    /// <summary>The notebook.</summary>
    public required string NotebookPath { get; init; }

    /// <summary>How it ended; as a number, the exit code.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The executed notebook with its outputs; null when it could not be read or did not start.</summary>
    public NotebookDocument? Document { get; init; }

    /// <summary>The code cells in order.</summary>
    public IReadOnlyList<CellRun> Cells { get; init; } = [];

    /// <summary>Wall-clock time of the whole run.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What kept the run from starting or from saving; null for anything that went wrong inside a cell.</summary>
    public WorkspaceException? Error { get; init; }

    /// <summary>Where the fresh outputs differ from the stored ones; empty when nothing differs or nothing was compared.</summary>
    public IReadOnlyList<OutputDifference> Differences { get; init; } = [];

    /// <summary>Whether code of an interrupted cell still runs, so that only ending the process stops it.</summary>
    public bool SessionIsStuck { get; init; }

    /// <summary>The exit code of the command line.</summary>
    public int ExitCode => (int)Status;

    /// <summary>The cell that ended the run early; null when none did.</summary>
    public CellRun? FailedCell =>
        Cells.FirstOrDefault(cell => cell.Status is CellRunStatus.Failed or CellRunStatus.TimedOut or CellRunStatus.Interrupted);
}
