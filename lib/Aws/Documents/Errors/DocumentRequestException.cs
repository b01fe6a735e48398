namespace Workspace.Aws.Documents.Errors;

/// <summary>A request was refused before it was sent: a document is too large, an update has no operator …</summary>
public sealed class DocumentRequestException : DocumentDatabaseException
{
    /// <summary>Creates the error.</summary>
    /// <param name="problem">What the driver said.</param>
    public DocumentRequestException(string problem)
        : base($"The request was not sent: {problem}.")
    {
    }
}
