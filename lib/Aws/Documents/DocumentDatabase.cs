using Workspace.Aws.Documents.Errors;
using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

/// <summary>A database, whether it exists or not.</summary>
public sealed class DocumentDatabase
{
    internal DocumentDatabase(DocumentClient client, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Client = client;
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    internal DocumentClient Client { get; }

    /// <summary>A collection of documents without a type, whether it exists or not.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The collection.</returns>
    public DocumentCollection<BsonDocument> Collection(string name) => new(this, name);

    /// <summary>A collection of records, whether it exists or not.</summary>
    /// <typeparam name="T">Their type; see <see cref="Core.Bson.Mapping.BsonMapper"/> for how it becomes a document.</typeparam>
    /// <param name="name">Its name.</param>
    /// <returns>The collection.</returns>
    public DocumentCollection<T> Collection<T>(string name)
        where T : notnull => new(this, name);

    /// <summary>Runs a command that reads.</summary>
    /// <param name="command">The command; its first field is its name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The server's answer.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task<BsonDocument> RunCommandAsync(BsonDocument command, CancellationToken cancellationToken = default) => RunAsync(command, writes: false, cancellationToken);

    /// <summary>Runs a command that writes: it goes to the primary.</summary>
    /// <param name="command">The command; its first field is its name.</param>
    /// <param name="cancellationToken">Stops waiting; the command may be done all the same.</param>
    /// <returns>The server's answer.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task<BsonDocument> RunWriteCommandAsync(BsonDocument command, CancellationToken cancellationToken = default) => RunAsync(command, writes: true, cancellationToken);

    /// <summary>The names of its collections.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The names.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken = default)
    {
        var names = new List<string>();
        // Names alone are small, so that more than the first batch is rare; a large batch makes it rarer.
        var reply = await RunCommandAsync(new BsonDocument { ["listCollections"] = 1, ["nameOnly"] = true, ["cursor"] = new BsonDocument { ["batchSize"] = 10_000 } }, cancellationToken).ConfigureAwait(false);
        for (var cursor = reply["cursor"].AsDocument; ; cursor = reply["cursor"].AsDocument)
        {
            names.AddRange((cursor.Contains("firstBatch") ? cursor["firstBatch"] : cursor["nextBatch"]).AsArray.Select(entry => entry.AsDocument["name"].AsString));
            if (cursor["id"].ToInt64() == 0) return names;
            reply = await RunCommandAsync(new BsonDocument { ["getMore"] = cursor["id"].ToInt64(), ["collection"] = "$cmd.listCollections" }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops it with all its documents.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="DocumentDatabaseException">It failed.</exception>
    public Task DropAsync(CancellationToken cancellationToken = default) => RunWriteCommandAsync(new BsonDocument { ["dropDatabase"] = 1 }, cancellationToken);

    private Task<BsonDocument> RunAsync(BsonDocument command, bool writes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var bytes = command.ToBytes();
        return Client.RunAsync(lease => lease.Run(Name, bytes, writes), cancellationToken);
    }
}
