namespace Workspace.Notebooks.Engine;

/// <summary>Why a cell failed, ready to be shown.</summary>
/// <param name="Name">Exception type without namespace, <c>CompilationError</c> where the cell does not compile.</param>
/// <param name="Message">The message in full.</param>
/// <param name="Traceback">
/// Lines to show: for an exception the stack in the cell's own line numbers without engine frames, for a compile error
/// the offending line with a caret below it. No colour codes.
/// </param>
/// <param name="Exception">The exception itself, when the cell threw.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback, Exception? Exception = null)
{
    /// <summary>For a cell that does not compile, the errors one by one; their lines stand in <see cref="Traceback"/>.</summary>
    public IReadOnlyList<CompilationError> CompilationErrors { get; init; } = [];
}
