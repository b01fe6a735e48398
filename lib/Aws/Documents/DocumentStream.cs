using System.Runtime.CompilerServices;
using Workspace.Aws.Documents.Mongoc;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

/// <summary>Reads a cursor ahead by one portion: while its reader works on one, the next comes over the network.</summary>
internal static class DocumentStream
{
    private const int MostDocuments = 256;
    private const int MostBytes = 4 * 1024 * 1024;

    /// <param name="client">Where the connection comes from.</param>
    /// <param name="database">The database.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="open">Opens the cursor.</param>
    /// <param name="convert">Makes of each document what is wanted.</param>
    /// <param name="cancellationToken">Ends it; the connection goes back once the driver lets go of it.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        DocumentClient client, string database, string collection, Func<MongocCollection, MongocCursor> open, Func<BsonDocument, T> convert, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new Source(await client.LeaseAsync(cancellationToken).ConfigureAwait(false), database, collection, open);
        var next = DriverThreads.RunAsync(() => source.Next(convert), CancellationToken.None);
        try
        {
            while (true)
            {
                var items = await next.WaitAsync(cancellationToken).ConfigureAwait(false);
                // Known once the portion is here; nobody reads on at the same time.
                var ended = source.IsAtEnd;
                if (!ended) next = DriverThreads.RunAsync(() => source.Next(convert), CancellationToken.None);
                foreach (var item in items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return item;
                }
                if (ended) yield break;
            }
        }
        finally
        {
            // The driver cannot be interrupted; it is let go when it is done, and nobody waits for that.
            _ = next.ContinueWith(
                finished =>
                {
                    _ = finished.Exception;
                    source.Dispose();
                },
                CancellationToken.None, TaskContinuationOptions.None, DriverThreads.Instance);
        }
    }

    private sealed class Source(MongocLease lease, string database, string collection, Func<MongocCollection, MongocCursor> open) : IDisposable
    {
        private MongocCollection? _collection;
        private MongocCursor? _cursor;

        public bool IsAtEnd => _cursor?.IsAtEnd == true;

        public List<T> Next<T>(Func<BsonDocument, T> convert)
        {
            _collection ??= lease.Collection(database, collection);
            _cursor ??= open(_collection);
            return _cursor.Next(MostDocuments, MostBytes, convert);
        }

        public void Dispose()
        {
            _cursor?.Dispose();
            _collection?.Dispose();
            lease.Dispose();
        }
    }
}
