using Workspace.Core.Errors;

namespace Workspace.Notebooks.Documents;

/// <summary>A file could not be read as a notebook.</summary>
public sealed class NotANotebookException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file, or null for text that came from elsewhere.</param>
    /// <param name="reason">Why it is none and what to do, as a sentence without its subject: <c>is empty (0 bytes)</c>.</param>
    /// <param name="line">Line of the fault, from 1, where one is known.</param>
    /// <param name="column">Column (in bytes) of the fault, from 1, where one is known.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public NotANotebookException(string? path, string reason, long? line = null, long? column = null, Exception? innerException = null)
        : base(Describe(path, reason, line, column), innerException)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>The file, or null for text that came from elsewhere.</summary>
    public string? Path { get; }

    /// <summary>Line of the fault, from 1; null where the fault has no place.</summary>
    public long? Line { get; }

    /// <summary>Column of the fault in bytes, from 1; null where the fault has no place.</summary>
    public long? Column { get; }

    private static string Describe(string? path, string reason, long? line, long? column)
    {
        var subject = path ?? "The text";
        var place = line is null ? "" : $" (line {line}, column {column})";
        return $"{subject} is not a notebook that can be read: it {reason}{place}.";
    }
}
