using Workspace.Core.Errors;

namespace Workspace.Notebooks.Languages;

/// <summary>A cell of another language failed, or a magic command cannot do what it is asked.</summary>
public class LanguageException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with which values, why, and what to do.</param>
    /// <param name="lines">The same as lines to show, such as a source line with a caret; null: the message alone.</param>
    /// <param name="innerException">The error underneath, when there is one.</param>
    public LanguageException(string message, IReadOnlyList<string>? lines = null, Exception? innerException = null)
        : base(message, innerException) => Lines = lines ?? message?.Split('\n') ?? [];

    /// <summary>What to show.</summary>
    public IReadOnlyList<string> Lines { get; }
}
