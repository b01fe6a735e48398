using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;

namespace Workspace.Aws.Documents;

/// <summary>One write of a batch.</summary>
public sealed record DocumentWrite
{
    private DocumentWrite(DocumentWriteKind kind, BsonDocument first, BsonDocument? second = null, bool upsert = false)
    {
        Kind = kind;
        First = first ?? throw new ArgumentNullException(nameof(first));
        Second = second;
        Options = upsert ? new BsonDocument { ["upsert"] = true } : [];
    }

    /// <summary>What it does.</summary>
    public DocumentWriteKind Kind { get; }

    // The document of an insertion, else the filter.
    internal BsonDocument First { get; }

    internal byte[] FirstBytes => field ??= First.ToBytes();

    // The update or replacement.
    internal BsonDocument? Second { get; }

    internal BsonDocument Options { get; }

    /// <summary>Adds a document; one without <c>_id</c> gets an <see cref="ObjectId"/>.</summary>
    /// <typeparam name="T">A record, or <see cref="BsonDocument"/>.</typeparam>
    /// <param name="document">The document.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite Insert<T>(T document)
        where T : notnull
    {
        var fields = BsonMapper.ToDocument(document);
        if (!fields["_id"].IsMissing) return new DocumentWrite(DocumentWriteKind.Insert, fields);
        var complete = new BsonDocument { ["_id"] = ObjectId.Create() };
        foreach (var (name, value) in fields) complete[name] = value;
        return new DocumentWrite(DocumentWriteKind.Insert, complete);
    }

    /// <summary>Changes the first document that matches.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="update">The change, by operators such as <c>$set</c>.</param>
    /// <param name="upsert">Whether to make a document where none matches; default false.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite UpdateOne(BsonDocument filter, BsonDocument update, bool upsert = false) => new(DocumentWriteKind.UpdateOne, filter, update ?? throw new ArgumentNullException(nameof(update)), upsert);

    /// <summary>Changes all documents that match.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="update">The change, by operators such as <c>$set</c>.</param>
    /// <param name="upsert">Whether to make a document where none matches; default false.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite UpdateMany(BsonDocument filter, BsonDocument update, bool upsert = false) => new(DocumentWriteKind.UpdateMany, filter, update ?? throw new ArgumentNullException(nameof(update)), upsert);

    /// <summary>Puts a document in the place of the first that matches.</summary>
    /// <typeparam name="T">A record, or <see cref="BsonDocument"/>.</typeparam>
    /// <param name="filter">Which.</param>
    /// <param name="document">The new document.</param>
    /// <param name="upsert">Whether to add it where none matches; default false.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite ReplaceOne<T>(BsonDocument filter, T document, bool upsert = false)
        where T : notnull => new(DocumentWriteKind.ReplaceOne, filter, BsonMapper.ToDocument(document), upsert);

    /// <summary>Deletes the first document that matches.</summary>
    /// <param name="filter">Which.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite DeleteOne(BsonDocument filter) => new(DocumentWriteKind.DeleteOne, filter);

    /// <summary>Deletes all documents that match.</summary>
    /// <param name="filter">Which; an empty one for all.</param>
    /// <returns>The write.</returns>
    public static DocumentWrite DeleteMany(BsonDocument filter) => new(DocumentWriteKind.DeleteMany, filter);
}
