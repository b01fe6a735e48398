namespace Workspace.Learn.Trees;

/// <summary>What counts as a feature's importance. Source: XGBoost's Python API reference, <c>Booster.get_score</c>.</summary>
public enum ImportanceKind
{
    /// <summary>Mean reduction of the loss over the splits that use the feature.</summary>
    Gain,

    /// <summary>Sum of the reduction of the loss over the splits that use the feature.</summary>
    TotalGain,

    /// <summary>Mean sum of second derivatives (for squared error: the rows) that pass the splits that use the feature.</summary>
    Cover,

    /// <summary>Sum of what <see cref="Cover"/> averages.</summary>
    TotalCover,

    /// <summary>Number of splits that use the feature.</summary>
    Weight,
}
