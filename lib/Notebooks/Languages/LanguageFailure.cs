using Workspace.Core.Errors;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.Engine.Tracebacks;

namespace Workspace.Notebooks.Languages;

/// <summary>Turns what ended a cell of any language into its result.</summary>
internal static class LanguageFailure
{
    public static CellResult Describe(Exception exception, CancellationToken interrupt)
    {
        if (interrupt.IsCancellationRequested) return CellFailure.Interrupted(exception);
        var name = TracebackFormatter.NameOf(exception);
        return new CellResult
        {
            Status = CellStatus.Failed,
            Error = exception switch
            {
                LanguageException e => new CellError(name, e.Message, e.Lines, e),
                // Its stack is ours, not the cell's.
                WorkspaceException e => new CellError(name, e.Message, [$"{name}: {e.Message}"], e),
                _ => new CellError(name, TracebackFormatter.MessageOf(exception), TracebackFormatter.Format(exception), exception),
            },
        };
    }
}
