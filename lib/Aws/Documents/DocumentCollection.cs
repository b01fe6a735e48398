using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;

namespace Workspace.Aws.Documents;

/// <summary>A collection of documents, whether it exists or not. Its streams read ahead by one portion and hold no more than that in memory.</summary>
/// <typeparam name="T">A record, or <see cref="BsonDocument"/>.</typeparam>
public sealed partial class DocumentCollection<T>
    where T : notnull
{
    private readonly DocumentDatabase _database;

    internal DocumentCollection(DocumentDatabase database, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _database = database;
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Searches for documents.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="options">Fields, order, portion sizes; default all, none, the server's.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>The documents as they come.</returns>
    /// <exception cref="DocumentDatabaseException">It failed; also midway.</exception>
    /// <exception cref="BsonMappingException">A document does not fit the type.</exception>
    public IAsyncEnumerable<T> Find(BsonDocument? filter = null, FindOptions? options = null, CancellationToken cancellationToken = default) => Find<T>(filter, options, cancellationToken);

    /// <summary>Searches for documents, of which a projection makes another type.</summary>
    /// <typeparam name="TResult">What comes: a record, or <see cref="BsonDocument"/>.</typeparam>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="options">Fields, order, portion sizes.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>The documents as they come.</returns>
    /// <exception cref="DocumentDatabaseException">It failed; also midway.</exception>
    /// <exception cref="BsonMappingException">A document does not fit the type.</exception>
    public IAsyncEnumerable<TResult> Find<TResult>(BsonDocument? filter, FindOptions? options, CancellationToken cancellationToken = default)
    {
        var (query, settings) = ((filter ?? []).ToBytes(), (options ?? new FindOptions()).ToDocument().ToBytes());
        return DocumentStream.ReadAsync(_database.Client, _database.Name, Name, collection => collection.Find(query, settings), BsonMapper.FromDocument<TResult>, cancellationToken);
    }

    /// <summary>The first document that matches.</summary>
    /// <param name="filter">Which; null for any.</param>
    /// <param name="options">Fields and order.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The document, or the type's default (null) where none matches.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<T?> FindOneAsync(BsonDocument? filter = null, FindOptions? options = null, CancellationToken cancellationToken = default)
    {
        await foreach (var document in Find(filter, (options ?? new FindOptions()) with { Limit = 1 }, cancellationToken).ConfigureAwait(false)) return document;
        return default;
    }

    /// <summary>Runs a pipeline.</summary>
    /// <typeparam name="TResult">What comes out: a record, or <see cref="BsonDocument"/>.</typeparam>
    /// <param name="pipeline">Its stages, such as <c>{$match: …}</c>.</param>
    /// <param name="batchSize">Documents that the server sends at once; default 0, as many as fit 16 MB.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>What comes out, as it comes.</returns>
    /// <exception cref="DocumentDatabaseException">It failed; also midway.</exception>
    public IAsyncEnumerable<TResult> Aggregate<TResult>(IEnumerable<BsonDocument> pipeline, int batchSize = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentOutOfRangeException.ThrowIfNegative(batchSize);
        var stages = new BsonDocument { ["pipeline"] = new BsonArray(pipeline.Select(stage => (BsonValue)stage)) }.ToBytes();
        var settings = (batchSize > 0 ? new BsonDocument { ["batchSize"] = batchSize } : []).ToBytes();
        return DocumentStream.ReadAsync(_database.Client, _database.Name, Name, collection => collection.Aggregate(stages, settings), BsonMapper.FromDocument<TResult>, cancellationToken);
    }

    /// <summary>Counts the documents that match, by looking at them.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<long> CountAsync(BsonDocument? filter = null, CancellationToken cancellationToken = default)
    {
        BsonDocument[] pipeline = [new() { ["$match"] = filter ?? [] }, new() { ["$group"] = new BsonDocument { ["_id"] = 1, ["n"] = new BsonDocument { ["$sum"] = 1 } } }];
        await foreach (var result in Aggregate<BsonDocument>(pipeline, 0, cancellationToken).ConfigureAwait(false)) return result["n"].ToInt64();
        return 0;
    }

    /// <summary>The number of documents as the server has it in its books.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<long> EstimatedCountAsync(CancellationToken cancellationToken = default) =>
        (await _database.RunCommandAsync(new BsonDocument { ["count"] = Name }, cancellationToken).ConfigureAwait(false))["n"].ToInt64();

    /// <summary>The different values of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="filter">Of which documents; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The values; of arrays, their elements.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<IReadOnlyList<BsonValue>> DistinctAsync(string field, BsonDocument? filter = null, CancellationToken cancellationToken = default)
    {
        var reply = await _database.RunCommandAsync(new BsonDocument { ["distinct"] = Name, ["key"] = field, ["query"] = filter ?? [] }, cancellationToken).ConfigureAwait(false);
        return [.. reply["values"].AsArray];
    }
}
