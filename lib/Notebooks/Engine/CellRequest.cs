namespace Workspace.Notebooks.Engine;

/// <summary>One cell to run.</summary>
/// <param name="Code">Its source.</param>
/// <param name="Name">What stack traces and compile errors call it, such as <c>Cell 3</c>.</param>
/// <param name="FilePath">The notebook's path, from which relative <c>#load</c> and <c>#r</c> are resolved; null: the session's folder.</param>
/// <param name="Language">The language its metadata names, such as <c>sql</c>; null: the session's own. A leading <c>#!sql</c> in the code wins over it.</param>
public sealed record CellRequest(string Code, string Name, string? FilePath = null, string? Language = null);
