using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

public sealed partial class DocumentCollection<T>
{
    /// <summary>Makes an index; one that is there already stays.</summary>
    /// <param name="keys">Fields with 1 (ascending) or −1 (descending).</param>
    /// <param name="unique">Whether no two documents may have the same values; default false.</param>
    /// <param name="name">Its name; default made of the fields: <c>a_1_b_-1</c>.</param>
    /// <param name="cancellationToken">Stops waiting; it may be made all the same.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="DocumentCommandException">There is another of that name, or two documents have the same values (code 11000).</exception>
    /// <exception cref="DocumentDatabaseException">It failed otherwise.</exception>
    public async Task<string> CreateIndexAsync(BsonDocument keys, bool unique = false, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        name ??= string.Join('_', keys.Select(key => $"{key.Key}_{key.Value}"));
        var index = new BsonDocument { ["key"] = keys, ["name"] = name };
        if (unique) index["unique"] = true;
        await _database.RunWriteCommandAsync(new BsonDocument { ["createIndexes"] = Name, ["indexes"] = new BsonArray { index } }, cancellationToken).ConfigureAwait(false);
        return name;
    }

    /// <summary>The indexes, that on <c>_id</c> among them.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>Their descriptions; none where the collection does not exist.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public IAsyncEnumerable<BsonDocument> ListIndexes(CancellationToken cancellationToken = default) =>
        DocumentStream.ReadAsync(_database.Client, _database.Name, Name, collection => collection.Indexes(), document => document, cancellationToken);

    /// <summary>Drops an index.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="DocumentCommandException">There is none of that name (code 27).</exception>
    /// <exception cref="DocumentDatabaseException">It failed otherwise.</exception>
    public Task DropIndexAsync(string name, CancellationToken cancellationToken = default) =>
        _database.RunWriteCommandAsync(new BsonDocument { ["dropIndexes"] = Name, ["index"] = name }, cancellationToken);
}
