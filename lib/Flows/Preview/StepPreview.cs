namespace Workspace.Flows.Preview;

/// <summary>The table after one step.</summary>
/// <param name="Number">The step's number, from 1; 0 is the data before any step.</param>
/// <param name="Title">What the step does.</param>
/// <param name="Columns">The columns after it.</param>
/// <param name="Removed">The names of the columns that are gone.</param>
public sealed record StepPreview(int Number, string Title, ValueList<PreviewColumn> Columns, ValueList<string> Removed);
