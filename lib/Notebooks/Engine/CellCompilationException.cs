using Workspace.Core.Errors;

namespace Workspace.Notebooks.Engine;

/// <summary>A cell does not compile.</summary>
public sealed class CellCompilationException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">All errors with their codes and places, one per line.</param>
    /// <param name="lines">The same with the source lines and a caret below each place.</param>
    public CellCompilationException(string message, IReadOnlyList<string> lines)
        : base(message) => Lines = lines;

    /// <summary>Whether a span or the like stands where only the heap is.</summary>
    internal bool IsAboutSpans => Message.Contains("error CS8345", StringComparison.Ordinal);

    /// <summary>The errors one by one, as many as are shown.</summary>
    public IReadOnlyList<CompilationError> Errors { get; init; } = [];

    /// <summary>The errors with the source line of each and a caret below the column.</summary>
    public IReadOnlyList<string> Lines { get; }
}
