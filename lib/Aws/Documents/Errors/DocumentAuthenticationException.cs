namespace Workspace.Aws.Documents.Errors;

/// <summary>The database refused user or password.</summary>
public sealed class DocumentAuthenticationException : DocumentDatabaseException
{
    /// <summary>Creates the error.</summary>
    /// <param name="connectionString">The connection string without user and password.</param>
    /// <param name="problem">What the driver said.</param>
    public DocumentAuthenticationException(string connectionString, string problem)
        : base($"The document database at \"{connectionString}\" refused user or password: {problem} Compare them with the cluster's secret.") => ConnectionString = connectionString;

    /// <summary>The connection string without user and password.</summary>
    public string ConnectionString { get; }
}
