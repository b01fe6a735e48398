namespace Workspace.Notebooks.Runner;

/// <summary>How a run ended. The numbers are the exit codes of the command line.</summary>
public enum RunStatus
{
    /// <summary>Every cell did what it should.</summary>
    Passed = 0,

    /// <summary>A cell failed.</summary>
    CellFailed = 1,

    /// <summary>The arguments or parameters do not fit, or a file they name cannot be used or written.</summary>
    BadArguments = 2,

    /// <summary>A cell or the whole notebook took longer than allowed.</summary>
    TimedOut = 3,

    /// <summary>The file is no notebook.</summary>
    NotANotebook = 4,

    /// <summary>The notebook ran, but its outputs differ from the stored ones.</summary>
    CheckDiffers = 5,

    /// <summary>The run was cancelled from outside, as by Ctrl-C.</summary>
    Interrupted = 130,
}
