using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Runner;

/// <summary>What became of one code cell.</summary>
public sealed record CellRun
{
    /// <summary>Index of the cell among all cells of the executed notebook, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Number of the cell among the code cells, from 1, as <c>Cell 3</c> in stack traces.</summary>
    public required int Number { get; init; }

    /// <summary>The first line of the cell that says something.</summary>
    public required string FirstLine { get; init; }

    /// <summary>What became of it.</summary>
    public CellRunStatus Status { get; init; } = CellRunStatus.NotRun;

    /// <summary>Wall-clock time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it failed, secrets removed; null when it did not.</summary>
    public ErrorOutput? Error { get; init; }
}
