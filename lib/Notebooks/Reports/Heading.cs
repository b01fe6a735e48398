namespace Workspace.Notebooks.Reports;

/// <summary>A heading of the prose.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Anchor">The id it can be linked by.</param>
internal readonly record struct Heading(int Level, string Text, string Anchor);
