using Workspace.Core.Bson;
using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Errors;

/// <summary>A command is answered with an error. The client sees the code and its name as MongoDB has them.</summary>
internal sealed class CommandException(ErrorCode code, string message, BsonDocument? details = null) : WorkspaceException(message)
{
    public ErrorCode Code { get; } = code;

    /// <summary>Fields that the answer has beside the usual ones.</summary>
    public BsonDocument? Details { get; } = details;

    public static CommandException BadValue(string message) => new(ErrorCode.BadValue, message);

    public static CommandException Parse(string message) => new(ErrorCode.FailedToParse, message);

    public static CommandException Type(string message) => new(ErrorCode.TypeMismatch, message);

    public static CommandException NotImplemented(string what) =>
        new(ErrorCode.NotImplemented, $"The local document database does not implement {what}. Point the client at a DocumentDB cluster, or do without.");
}
