namespace Workspace.Notebooks.Runner.Checking;

/// <summary>A difference inside one cell.</summary>
internal readonly record struct Difference(string What, string Expected, string Actual);
