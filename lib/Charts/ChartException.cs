using Workspace.Core.Errors;

namespace Workspace.Charts;

/// <summary>A chart cannot be made from what it was given.</summary>
public sealed class ChartException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with which values, why, and what to do.</param>
    /// <param name="column">The column that does not fit, when it is about one.</param>
    public ChartException(string message, string? column = null)
        : base(message) => Column = column;

    /// <summary>The column that does not fit, or null when the error is not about a single column.</summary>
    public string? Column { get; }
}
