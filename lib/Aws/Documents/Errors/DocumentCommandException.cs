using System.Globalization;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Errors;

/// <summary>The database answered a command with an error.</summary>
public sealed class DocumentCommandException : DocumentDatabaseException
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">MongoDB's number of the error.</param>
    /// <param name="codeName">Its name; empty where the server gave none.</param>
    /// <param name="problem">What the server said.</param>
    /// <param name="reply">Its whole answer.</param>
    public DocumentCommandException(int code, string codeName, string problem, BsonDocument reply)
        : base(string.Create(CultureInfo.InvariantCulture, $"The document database refused a command: {problem} (code {code}{(string.IsNullOrEmpty(codeName) ? "" : $", {codeName}")})"))
    {
        Code = code;
        CodeName = codeName;
        Reply = reply;
    }

    /// <summary>MongoDB's number of the error.</summary>
    public int Code { get; }

    /// <summary>Its name; empty where the server gave none.</summary>
    public string CodeName { get; }

    /// <summary>The server's whole answer.</summary>
    public BsonDocument Reply { get; }
}
