using Workspace.Notebooks.Engine.Threads;
using Workspace.Notebooks.Engine.Tracebacks;

namespace Workspace.Notebooks.Engine.Execution;

/// <summary>Turns what ended a cell into its result.</summary>
internal static class CellFailure
{
    /// <summary>The result of a cell that ended with an exception.</summary>
    public static CellResult Describe(Exception exception, RunningCell cell)
    {
        if (cell.IsInterrupted) return Interrupted(exception);
        return new CellResult
        {
            Status = CellStatus.Failed,
            Error = exception switch
            {
                CellCompilationException e => new CellError("CompilationError", e.Message, e.Lines) { CompilationErrors = e.Errors },
                InsufficientExecutionStackException => TooDeep(),
                _ => new CellError(TracebackFormatter.NameOf(exception), TracebackFormatter.MessageOf(exception), TracebackFormatter.Format(exception), exception),
            },
        };
    }

    /// <summary>The result of a cell that was interrupted, whatever exception that led to in its own code.</summary>
    public static CellResult Interrupted(Exception exception)
    {
        var message = new CellInterruptedException().Message;
        List<string> traceback = [$"{nameof(CellInterruptedException)}: {message}", .. TracebackFormatter.Format(exception).Skip(1)];
        return new CellResult { Status = CellStatus.Interrupted, Error = new CellError(nameof(CellInterruptedException), message, traceback, exception) };
    }

    /// <summary>The result of a cell that could not start, because an interrupted one still runs.</summary>
    public static CellResult Stuck()
    {
        const string message = "An interrupted cell still runs and cannot be stopped inside this process. Restart the session; its variables are lost.";
        return new CellResult { Status = CellStatus.Failed, Error = new CellError("SessionStuck", message, ["SessionStuck: " + message]) };
    }

    private static CellError TooDeep()
    {
        const string message = "The cell is nested too deeply to be compiled. Split the expression, or build it in a loop.";
        return new CellError("CompilationError", message, [message]);
    }
}
