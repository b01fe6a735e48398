namespace Workspace.Notebooks.Languages.FSharp;

/// <summary>An F# cell does not compile.</summary>
public sealed class FSharpCompilationException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">All errors with their codes and places, one per line.</param>
    /// <param name="lines">The same with the source lines and a caret below each place.</param>
    public FSharpCompilationException(string message, IReadOnlyList<string> lines)
        : base(message, lines)
    {
    }
}
