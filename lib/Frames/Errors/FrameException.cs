using Workspace.Core.Errors;

namespace Workspace.Frames.Errors;

/// <summary>A frame's plan could not be built or run.</summary>
public class FrameException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, why, and what to do.</param>
    /// <param name="sql">The SQL that was being prepared or run, when there was one.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public FrameException(string message, string? sql = null, Exception? innerException = null)
        : base(message, innerException) => Sql = sql;

    /// <summary>The line of the SQL that DuckDB points at, as <c>LINE 2: …</c> with a caret below; null where it points at none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The SQL that was being prepared or run, or null.</summary>
    public string? Sql { get; }
}
