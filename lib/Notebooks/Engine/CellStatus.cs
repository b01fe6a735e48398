namespace Workspace.Notebooks.Engine;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or it threw.</summary>
    Failed,

    /// <summary>It was interrupted; variables assigned before are kept.</summary>
    Interrupted,
}
