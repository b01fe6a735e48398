namespace Workspace.Notebooks.Runner;

/// <summary>What became of one code cell.</summary>
public enum CellRunStatus
{
    /// <summary>It did what it should (for a cell tagged <c>raises-exception</c>: it threw).</summary>
    Passed,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It ran longer than allowed.</summary>
    TimedOut,

    /// <summary>The run was cancelled while it ran.</summary>
    Interrupted,

    /// <summary>It passed in an earlier run that this one resumes; its stored outputs were kept.</summary>
    Restored,

    /// <summary>It is tagged <c>skip-execution</c>, or is empty.</summary>
    Skipped,

    /// <summary>The run ended before it.</summary>
    NotRun,
}
