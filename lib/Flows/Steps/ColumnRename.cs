namespace Workspace.Flows.Steps;

/// <summary>A column's old and new name.</summary>
/// <param name="From">The name it has.</param>
/// <param name="To">The name it gets.</param>
public readonly record struct ColumnRename(string From, string To);
