namespace Workspace.Flows.Steps;

/// <summary>Where a column moves to.</summary>
public enum ColumnPlace
{
    /// <summary>Before all others, where XGBoost's CSV format expects the label.</summary>
    Start,

    /// <summary>Behind all others.</summary>
    End,

    /// <summary>Directly behind a named column.</summary>
    After,
}
