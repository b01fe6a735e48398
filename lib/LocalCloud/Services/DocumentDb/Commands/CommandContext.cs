using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Access;
using Workspace.LocalCloud.Services.DocumentDb.Cursors;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Wire;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>What a command has to work with.</summary>
internal sealed record CommandContext(Request Request, DocumentStore Store, CursorTable Cursors, DocumentDbOptions Options, Session Session, ServerIdentity Server)
{
    public BsonDocument Body => Request.Body;

    /// <summary>The collection that the command's first field names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public Namespace Collection => Body.First().Value is { Type: BsonType.String } name
        ? Namespace.Create(Request.Database, name.AsString)
        : throw new CommandException(ErrorCode.InvalidNamespace, $"collection name has invalid type {Query.TypeNames.NameOf(Body.First().Value.Type)}");

    /// <summary>A field that is a document, or an empty one where it is not there.</summary>
    /// <exception cref="CommandException">It is something else.</exception>
    public BsonDocument Document(string name) => Body[name] switch
    {
        { IsNullish: true } => [],
        { Type: BsonType.Document } found => found.AsDocument,
        var other => throw WrongType(name, "object", other),
    };

    public BsonArray Array(string name) => Body[name] is { Type: BsonType.Array } found ? found.AsArray : throw WrongType(name, "array", Body[name]);

    public string Text(string name) => Body[name] is { Type: BsonType.String } found ? found.AsString : throw WrongType(name, "string", Body[name]);

    public bool Flag(string name, bool otherwise = false) => Body[name].IsNullish ? otherwise : Aggregation.Expression.IsTrue(Body[name]);

    /// <summary>A whole number of at least zero.</summary>
    public long Count(string name, long otherwise) => Body[name] switch
    {
        { IsNullish: true } => otherwise,
        { IsNumber: true } number when Math.Floor(number.ToDouble()) == number.ToDouble() && number.ToDouble() >= 0 && number.ToDouble() < 9e18 => number.ToInt64(),
        { IsNumber: true } number => throw CommandException.BadValue($"BSON field '{name}' value must be >= 0 and a whole number, actual value '{number}'"),
        var other => throw WrongType(name, "number", other),
    };

    /// <summary>Refuses options that would change the result and are not implemented, instead of passing over them.</summary>
    public void Refuse(params ReadOnlySpan<string> options)
    {
        foreach (var option in options)
            if (Body[option] is { IsNullish: false } value && !(value.Type == BsonType.Boolean && !value.AsBoolean) && !(value.Type == BsonType.Document && value.AsDocument.Count == 0)) throw CommandException.NotImplemented($"the option {option} of {Request.Name}");
    }

    private static CommandException WrongType(string name, string expected, BsonValue actual) => actual.IsMissing
        ? new CommandException(ErrorCode.Location40414, $"BSON field '{name}' is missing but a required field")
        : CommandException.Type($"BSON field '{name}' is the wrong type '{Query.TypeNames.NameOf(actual.Type)}', expected type '{expected}'");
}
