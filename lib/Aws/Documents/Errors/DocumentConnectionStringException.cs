namespace Workspace.Aws.Documents.Errors;

/// <summary>A connection string cannot be used.</summary>
public sealed class DocumentConnectionStringException : DocumentDatabaseException
{
    /// <summary>Creates the error.</summary>
    /// <param name="connectionString">The connection string without user and password.</param>
    /// <param name="problem">What is wrong with it.</param>
    public DocumentConnectionStringException(string connectionString, string problem)
        : base($"The connection string \"{connectionString}\" cannot be used: {problem}. It has the form mongodb://user:password@host:port/?option=value; escape signs such as : / @ % in user and password (Uri.EscapeDataString does), or let DocumentConnection.ForCluster write it.") => ConnectionString = connectionString;

    /// <summary>The connection string without user and password.</summary>
    public string ConnectionString { get; }
}
