namespace Workspace.Frames;

/// <summary>What to do with rows of a file that do not fit.</summary>
public enum BadRows
{
    /// <summary>Stop with a <see cref="Errors.RejectedRowsException"/> that reports the first of them.</summary>
    Stop,

    /// <summary>Pass over them; <see cref="Frame.RejectedRows"/> has them. The file is read into memory at once, so that every query sees the same rows.</summary>
    Skip,
}
