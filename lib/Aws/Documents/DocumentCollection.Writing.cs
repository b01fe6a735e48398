using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;

namespace Workspace.Aws.Documents;

public sealed partial class DocumentCollection<T>
{
    // So much goes to the driver at once, which copies it.
    private const int MostAtOnce = 1000;
    private const int MostBytesAtOnce = 16 * 1024 * 1024;

    /// <summary>Adds a document; one without <c>_id</c> gets an <see cref="ObjectId"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops waiting; it may be written all the same.</param>
    /// <returns>Its <c>_id</c>.</returns>
    /// <exception cref="DocumentWriteException">The server refused it, mostly as a duplicate (code 11000).</exception>
    /// <exception cref="DocumentDatabaseException">It failed otherwise.</exception>
    public async Task<BsonValue> InsertOneAsync(T document, CancellationToken cancellationToken = default)
    {
        var write = DocumentWrite.Insert(document);
        await BulkWriteAsync([write], ordered: true, cancellationToken).ConfigureAwait(false);
        return write.First["_id"];
    }

    /// <summary>Adds documents, sent in portions as they are asked of the sequence, so that it may be larger than memory.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="ordered">Whether to stop at the first that fails (default), or to go on with the others of its portion.</param>
    /// <param name="cancellationToken">Stops between portions.</param>
    /// <returns>How many were inserted.</returns>
    /// <exception cref="DocumentWriteException">Some were refused; those of earlier portions are written. Positions count from the first document.</exception>
    /// <exception cref="DocumentDatabaseException">It failed otherwise.</exception>
    public async Task<long> InsertManyAsync(IEnumerable<T> documents, bool ordered = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var (inserted, passed) = (0L, 0);
        foreach (var portion in Portions(documents))
        {
            try
            {
                inserted += (await BulkWriteAsync(portion, ordered, cancellationToken).ConfigureAwait(false)).Inserted;
            }
            catch (DocumentWriteException e)
            {
                var start = passed;
                throw new DocumentWriteException(e.Result with { Inserted = inserted + e.Result.Inserted }, [.. e.Errors.Select(error => error with { Index = error.Index + start })]);
            }
            passed += portion.Count;
        }
        return inserted;
    }

    /// <summary>Changes the first document that matches.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="update">The change, by operators such as <c>$set</c>.</param>
    /// <param name="upsert">Whether to make a document where none matches; default false.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task<WriteResult> UpdateOneAsync(BsonDocument filter, BsonDocument update, bool upsert = false, CancellationToken cancellationToken = default) =>
        BulkWriteAsync([DocumentWrite.UpdateOne(filter, update, upsert)], ordered: true, cancellationToken);

    /// <summary>Changes all documents that match.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="update">The change, by operators such as <c>$set</c>.</param>
    /// <param name="upsert">Whether to make a document where none matches; default false.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task<WriteResult> UpdateManyAsync(BsonDocument filter, BsonDocument update, bool upsert = false, CancellationToken cancellationToken = default) =>
        BulkWriteAsync([DocumentWrite.UpdateMany(filter, update, upsert)], ordered: true, cancellationToken);

    /// <summary>Puts a document in the place of the first that matches.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="document">The new document.</param>
    /// <param name="upsert">Whether to add it where none matches; default false.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task<WriteResult> ReplaceOneAsync(BsonDocument filter, T document, bool upsert = false, CancellationToken cancellationToken = default) =>
        BulkWriteAsync([DocumentWrite.ReplaceOne(filter, document, upsert)], ordered: true, cancellationToken);

    /// <summary>Deletes the first document that matches.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>How many were deleted: 0 or 1.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<long> DeleteOneAsync(BsonDocument filter, CancellationToken cancellationToken = default) =>
        (await BulkWriteAsync([DocumentWrite.DeleteOne(filter)], ordered: true, cancellationToken).ConfigureAwait(false)).Deleted;

    /// <summary>Deletes all documents that match.</summary>
    /// <param name="filter">Which; an empty one for all.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>How many were deleted.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<long> DeleteManyAsync(BsonDocument filter, CancellationToken cancellationToken = default) =>
        (await BulkWriteAsync([DocumentWrite.DeleteMany(filter)], ordered: true, cancellationToken).ConfigureAwait(false)).Deleted;

    /// <summary>Does many writes in as few messages as they fit into.</summary>
    /// <param name="writes">The writes; none are nothing to do.</param>
    /// <param name="ordered">Whether to stop at the first that fails (default), or to do the others all the same.</param>
    /// <param name="cancellationToken">Stops waiting; they may be done all the same.</param>
    /// <returns>What they did together.</returns>
    /// <exception cref="DocumentWriteException">Some failed; the rest is done.</exception>
    /// <exception cref="DocumentDatabaseException">It failed otherwise.</exception>
    public async Task<WriteResult> BulkWriteAsync(IReadOnlyList<DocumentWrite> writes, bool ordered = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.Count == 0) return new WriteResult();
        var options = new BsonDocument { ["ordered"] = ordered }.ToBytes();
        var reply = await _database.Client.RunAsync(
            lease =>
            {
                using var collection = lease.Collection(_database.Name, Name);
                return collection.Write(writes, options);
            },
            cancellationToken).ConfigureAwait(false);
        var result = WriteResult.Read(reply);
        if (reply["writeErrors"] is not { Type: BsonType.Array } errors || errors.AsArray.Count == 0) return result;
        throw new DocumentWriteException(result, [.. errors.AsArray.Select(error => error.AsDocument).Select(error => new DocumentWriteError((int)error["index"].ToInt64(), (int)error["code"].ToInt64(), error["errmsg"].AsString))]);
    }

    /// <summary>Changes one document and returns it.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="update">The change, by operators such as <c>$set</c>.</param>
    /// <param name="after">Whether to return it as it is afterwards (default), or as it was before.</param>
    /// <param name="sort">Which of those that match is the first; default any.</param>
    /// <param name="upsert">Whether to make a document where none matches; default false.</param>
    /// <param name="cancellationToken">Stops waiting; it may be done all the same.</param>
    /// <returns>The document, or the type's default (null) where there was none.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<T?> FindOneAndUpdateAsync(BsonDocument filter, BsonDocument update, bool after = true, BsonDocument? sort = null, bool upsert = false, CancellationToken cancellationToken = default)
    {
        var command = new BsonDocument { ["findAndModify"] = Name, ["query"] = filter, ["update"] = update, ["new"] = after, ["upsert"] = upsert };
        if (sort is not null) command["sort"] = sort;
        var value = (await _database.RunWriteCommandAsync(command, cancellationToken).ConfigureAwait(false))["value"];
        return value.IsNullish ? default : BsonMapper.FromDocument<T>(value.AsDocument);
    }

    /// <summary>Drops it with all its documents; one that does not exist is gone already.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task DropAsync(CancellationToken cancellationToken = default)
    {
        const int noSuchNamespace = 26;
        try
        {
            await _database.RunWriteCommandAsync(new BsonDocument { ["drop"] = Name }, cancellationToken).ConfigureAwait(false);
        }
        catch (DocumentCommandException e) when (e.Code == noSuchNamespace)
        {
            // That is what was asked for.
        }
    }

    private static IEnumerable<List<DocumentWrite>> Portions(IEnumerable<T> documents)
    {
        var (portion, bytes) = (new List<DocumentWrite>(), 0);
        foreach (var document in documents)
        {
            var write = DocumentWrite.Insert(document);
            portion.Add(write);
            bytes += write.FirstBytes.Length;
            if (portion.Count < MostAtOnce && bytes < MostBytesAtOnce) continue;
            yield return portion;
            (portion, bytes) = (new List<DocumentWrite>(), 0);
        }
        if (portion.Count > 0) yield return portion;
    }
}
