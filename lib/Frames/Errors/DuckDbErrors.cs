namespace Workspace.Frames.Errors;

/// <summary>Turns DuckDB's error texts into exceptions a reader can act on.</summary>
internal static class DuckDbErrors
{
    /// <summary>DuckDB's word for a query that was stopped from outside.</summary>
    public const string Interrupted = "INTERRUPT Error";

    /// <summary>Makes the exception for an error text.</summary>
    /// <param name="message">What DuckDB said.</param>
    /// <param name="sql">The SQL it said it about.</param>
    public static Exception Create(string message, string sql)
    {
        if (message.StartsWith(Interrupted, StringComparison.Ordinal)) return new OperationCanceledException("The query was interrupted.");
        return new FrameException($"DuckDB refused the query. {Shorten(message)}", sql) { Excerpt = ExcerptOf(message) };
    }

    private static string? ExcerptOf(string message)
    {
        var excerpt = message.IndexOf("\n\nLINE ", StringComparison.Ordinal);
        return excerpt < 0 ? null : message[(excerpt + 2)..].TrimEnd();
    }

    /// <summary>The message without the excerpt of generated SQL, which the exception carries whole.</summary>
    private static string Shorten(string message)
    {
        var excerpt = message.IndexOf("\n\nLINE ", StringComparison.Ordinal);
        return (excerpt < 0 ? message : message[..excerpt]).Trim();
    }
}
