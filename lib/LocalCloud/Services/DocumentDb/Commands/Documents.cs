using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>What a document must be to be stored.</summary>
internal static class Documents
{
    private static readonly HashSet<string> IdOnly = new(StringComparer.Ordinal) { "_id" };

    /// <summary>Checks a client's document, and puts an <c>_id</c> at its front.</summary>
    /// <exception cref="CommandException">It cannot be stored.</exception>
    /// <exception cref="BsonFormatException">It is no BSON.</exception>
    public static (BsonValue Id, ReadOnlyMemory<byte> Bytes) Prepare(ReadOnlyMemory<byte> document)
    {
        CheckSize(document.Length);
        BsonReader.Validate(document.Span);
        CheckNames(document.Span);
        var id = BsonReader.ReadDocument(document.Span, IdOnly)["_id"];
        if (!id.IsMissing && IsFirst(document.Span)) return (CheckId(id), document);
        return WithId(BsonDocument.FromBytes(document.Span));
    }

    /// <summary>Checks a document that an update made, and puts an <c>_id</c> at its front.</summary>
    /// <exception cref="CommandException">It cannot be stored.</exception>
    public static (BsonValue Id, ReadOnlyMemory<byte> Bytes) WithId(BsonDocument document)
    {
        var id = document["_id"] is { IsMissing: false } given ? CheckId(given) : ObjectId.Create();
        var result = new BsonDocument { ["_id"] = id };
        foreach (var (name, value) in document) result[name] = value;
        var bytes = result.ToBytes();
        CheckSize(bytes.Length);
        return (id, bytes);
    }

    public static void CheckSize(int length)
    {
        if (length > BsonLimits.MaxDocumentSize)
            throw new CommandException(ErrorCode.BSONObjectTooLarge, $"object to insert too large. size in bytes: {length}, max size: {BsonLimits.MaxDocumentSize}");
    }

    private static bool IsFirst(ReadOnlySpan<byte> document)
    {
        var reader = new BsonReader(document);
        return reader.ReadElement() && reader.NameBytes.SequenceEqual("_id"u8);
    }

    private static void CheckNames(ReadOnlySpan<byte> document)
    {
        var reader = new BsonReader(document);
        while (reader.ReadElement())
        {
            if (reader.NameBytes is [(byte)'$', ..]) throw new CommandException(ErrorCode.DollarPrefixedFieldName, $"Field name '{reader.Name}' starts with a $, which names operators.");
            reader.PassValue();
        }
    }

    private static BsonValue CheckId(BsonValue id) => id.Type is BsonType.Array or BsonType.Regex or BsonType.Undefined
        ? throw new CommandException(ErrorCode.InvalidIdField, $"The '_id' value cannot be of type {Query.TypeNames.NameOf(id.Type)}")
        : id;
}
