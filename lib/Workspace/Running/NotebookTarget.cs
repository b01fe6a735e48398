namespace Workspace.Running;

/// <summary>One notebook to run and the file its outputs go to.</summary>
/// <param name="Name">What progress and summaries call it: its folder's name, or its own where it is no <c>notebook.ipynb</c>.</param>
/// <param name="Path">Full path of the notebook.</param>
/// <param name="OutputPath">Full path of the executed notebook.</param>
public sealed record NotebookTarget(string Name, string Path, string OutputPath);
