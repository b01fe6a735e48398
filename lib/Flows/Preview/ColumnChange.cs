namespace Workspace.Flows.Preview;

/// <summary>What a step did to a column.</summary>
public enum ColumnChange
{
    /// <summary>Nothing that shows.</summary>
    None,

    /// <summary>It made the column.</summary>
    New,

    /// <summary>It gave the column another type or other values.</summary>
    Changed,
}
