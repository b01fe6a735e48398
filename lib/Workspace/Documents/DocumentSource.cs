using System.Runtime.CompilerServices;
using Workspace.Aws.Documents;
using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;
using Workspace.Core.Bson.Mapping;
using Workspace.Learn.Streaming;

namespace Workspace.Documents;

/// <summary>Streams the documents of a collection to training, by <c>_id</c>, which a document database finds fastest.</summary>
/// <typeparam name="T">A record of the fields that the model is trained on, or <see cref="BsonDocument"/>.</typeparam>
/// <param name="collection">The collection.</param>
/// <param name="labels">A pipeline whose documents have the fields <c>_id</c> and <c>y</c>, the label.</param>
/// <param name="projection">The fields to read of each document, such as <c>{coords: 1, seq: 1}</c>; null for all.</param>
public sealed class DocumentSource<T>(DocumentCollection<BsonDocument> collection, IReadOnlyList<BsonDocument> labels, BsonDocument? projection = null) : IStreamingSource<BsonValue, BsonValue, T>
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<KeyValuePair<BsonValue, BsonValue>> ReadLabelsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in collection.Aggregate<BsonDocument>(labels, 0, cancellationToken).ConfigureAwait(false)) yield return new(document["_id"], document["y"]);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeyValuePair<BsonValue, T>> ReadItemsAsync(IReadOnlyList<BsonValue> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = new BsonDocument { ["_id"] = new BsonDocument { ["$in"] = new BsonArray(keys) } };
        await foreach (var document in collection.Find<BsonDocument>(filter, new FindOptions { Projection = projection }, cancellationToken).ConfigureAwait(false))
            yield return new(document["_id"], BsonMapper.FromDocument<T>(document));
    }

    /// <inheritdoc/>
    public bool IsTransient(Exception error) => error is DocumentConnectionException;
}
