namespace Workspace.Aws.Documents.Errors;

/// <summary>The database cannot be reached, or a connection to it broke. Trying again may help.</summary>
public sealed class DocumentConnectionException : DocumentDatabaseException
{
    /// <summary>Creates the error.</summary>
    /// <param name="connectionString">The connection string without user and password.</param>
    /// <param name="problem">What the driver said.</param>
    public DocumentConnectionException(string connectionString, string problem)
        : base($"The document database at \"{connectionString}\" cannot be reached, or the connection broke: {problem}. Is the server running, is the port open from here (DocumentDB: its security group), and do TLS options and certificate bundle fit?") => ConnectionString = connectionString;

    /// <summary>The connection string without user and password.</summary>
    public string ConnectionString { get; }
}
