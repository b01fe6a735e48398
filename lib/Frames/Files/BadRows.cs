namespace Workspace.Frames;

/// <summary>What to do with rows of a file that do not fit.</summary>
public enum BadRows
{
    /// <summary>Stop with a <see cref="Errors.CsvException"/> that reports the first of them.</summary>
    Stop,

    /// <summary>Pass over them.</summary>
    Skip,
}
