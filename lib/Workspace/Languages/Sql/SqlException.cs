using Workspace.Notebooks.Languages;

namespace Workspace.Languages.Sql;

/// <summary>DuckDB refused a statement of an SQL cell.</summary>
public sealed class SqlException : LanguageException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened, with its place.</param>
    /// <param name="lines">The same with the source line and a caret.</param>
    /// <param name="innerException">What the database threw.</param>
    public SqlException(string message, IReadOnlyList<string> lines, Exception? innerException = null)
        : base(message, lines, innerException)
    {
    }
}
