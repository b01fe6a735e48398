namespace Workspace.Learn.Training;

/// <summary>Which values of the watched figure are better.</summary>
public enum MonitorGoal
{
    /// <summary>Small ones, as of a loss.</summary>
    Lowest,

    /// <summary>Large ones, as of an accuracy.</summary>
    Highest,
}
