using Workspace.Aws.Documents.Errors;
using Workspace.Aws.Documents.Mongoc;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

/// <summary>A client of a document database: DocumentDB, MongoDB, or the local one. Thread-safe; one per program is enough, it pools its connections.</summary>
public sealed class DocumentClient : IDisposable
{
    private readonly MongocPool _pool;

    /// <summary>Reads the connection string. A connection is made at the first call.</summary>
    /// <param name="connectionString">
    /// Such as <c>mongodb://user:password@host:27017/?tls=true&amp;tlsCAFile=global-bundle.pem&amp;replicaSet=rs0&amp;retryWrites=false</c>.
    /// Timeouts are options of it, too: <c>serverSelectionTimeoutMS</c> (30,000 by default), <c>connectTimeoutMS</c>, <c>socketTimeoutMS</c>.
    /// </param>
    /// <exception cref="DocumentConnectionStringException">It cannot be used, or has an option that is not known.</exception>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">libmongoc is not on this machine.</exception>
    public DocumentClient(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        _pool = new MongocPool(connectionString);
    }

    /// <summary>A database by name, whether it exists or not.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The database.</returns>
    public DocumentDatabase Database(string name) => new(this, name);

    /// <summary>Asks the server for a sign of life.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when it answered.</returns>
    /// <exception cref="DocumentDatabaseException">It did not.</exception>
    public Task PingAsync(CancellationToken cancellationToken = default) => Database("admin").RunCommandAsync(new BsonDocument { ["ping"] = 1 }, cancellationToken);

    /// <summary>The names of all databases.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The names.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<IReadOnlyList<string>> ListDatabasesAsync(CancellationToken cancellationToken = default)
    {
        var reply = await Database("admin").RunCommandAsync(new BsonDocument { ["listDatabases"] = 1, ["nameOnly"] = true }, cancellationToken).ConfigureAwait(false);
        return [.. reply["databases"].AsArray.Select(database => database.AsDocument["name"].AsString)];
    }

    /// <summary>Closes the connections once what uses them has ended.</summary>
    public void Dispose() => _pool.Dispose();

    /// <summary>Does work with a connection. The driver cannot be interrupted: who cancels leaves it behind.</summary>
    internal async Task<T> RunAsync<T>(Func<MongocLease, T> work, CancellationToken cancellationToken)
    {
        var lease = await LeaseAsync(cancellationToken).ConfigureAwait(false);
        var running = DriverThreads.RunAsync(
            () =>
            {
                using (lease) return work(lease);
            },
            CancellationToken.None);
        return await running.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    internal Task<MongocLease> LeaseAsync(CancellationToken cancellationToken) => _pool.LeaseAsync(cancellationToken);
}
