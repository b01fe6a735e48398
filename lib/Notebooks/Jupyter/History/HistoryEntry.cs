namespace Workspace.Notebooks.Jupyter.History;

/// <summary>A cell that was run.</summary>
/// <param name="Session">Number of its session.</param>
/// <param name="Line">Its number in the session.</param>
/// <param name="Source">Its code.</param>
/// <param name="Output">The plain text of its result, or null.</param>
internal sealed record HistoryEntry(int Session, int Line, string Source, string? Output);
