namespace Workspace.Flows.Preview;

/// <summary>A column in the preview of one step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type as the engine calls it.</param>
/// <param name="Change">What the step did to it.</param>
/// <param name="Values">The first values as text; null where missing.</param>
public sealed record PreviewColumn(string Name, string TypeName, ColumnChange Change, ValueList<string?> Values);
