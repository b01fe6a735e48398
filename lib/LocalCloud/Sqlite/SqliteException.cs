using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Sqlite;

/// <summary>SQLite refused something.</summary>
public sealed class SqliteException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">SQLite's extended result code.</param>
    /// <param name="message">SQLite's own words.</param>
    /// <param name="action">What was tried.</param>
    public SqliteException(int code, string message, string action)
        : base(string.Create(CultureInfo.InvariantCulture, $"{action} failed: {message} (SQLite result {code})."))
    {
        Code = code;
    }

    /// <summary>SQLite's extended result code (sqlite.org/rescode.html); its low byte is the plain one.</summary>
    public int Code { get; }

    /// <summary>Whether the disk is full.</summary>
    public bool IsFull => (Code & 0xFF) == 13;

    /// <summary>Whether a table is not there (any more).</summary>
    public bool IsMissingTable => (Code & 0xFF) == 1 && Message.Contains("no such table", StringComparison.Ordinal);
}
