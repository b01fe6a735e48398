using System.Security.Cryptography;
using Workspace.Aws.Documents;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.Documents;

/// <summary>
/// The document database of a notebook or a training script: the cluster that <see cref="ConnectionVariable"/> names, else one that is
/// started in this process, on this machine's disk and loopback. What uses it is the same for both.
/// </summary>
public sealed class DocumentService : IAsyncDisposable
{
    /// <summary>The environment variable with a connection string, such as that of a DocumentDB cluster. It holds a password: set it, and never print it.</summary>
    public const string ConnectionVariable = "WORKSPACE_DOCUMENTS";

    private readonly DocumentDbServer? _server;
    private readonly string? _temporary;

    private DocumentService(string connectionString, DocumentDbServer? server, string? temporary)
    {
        ConnectionString = connectionString;
        Client = new DocumentClient(connectionString);
        (_server, _temporary) = (server, temporary);
    }

    /// <summary>The client.</summary>
    public DocumentClient Client { get; }

    /// <summary>Whether the database runs in this process.</summary>
    public bool IsEmbedded => _server is not null;

    /// <summary>What another process connects with, password included: hand it over in <see cref="ConnectionVariable"/>, and never print it.</summary>
    public string ConnectionString { get; }

    /// <summary>Connects, or starts the embedded database.</summary>
    /// <param name="folder">Where the embedded database keeps its files; default a temporary folder that goes with it.</param>
    /// <returns>The database; dispose it in the end.</returns>
    /// <exception cref="Aws.Documents.Errors.DocumentConnectionStringException">The connection string is none.</exception>
    public static DocumentService Start(string? folder = null)
    {
        if (Environment.GetEnvironmentVariable(ConnectionVariable) is { Length: > 0 } connection) return new DocumentService(connection, server: null, temporary: null);
        var temporary = folder is null ? Directory.CreateTempSubdirectory("documents-").FullName : null;
        // A password of its own, so that no other user of this machine gets in by the open port.
        var (user, password) = ("notebook", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var server = DocumentDbServer.Start(new DocumentDbOptions { Folder = folder ?? temporary!, User = user, Password = password });
        return new DocumentService(server.ConnectionString.Replace("mongodb://", $"mongodb://{user}:{password}@", StringComparison.Ordinal), server, temporary);
    }

    /// <summary>Disconnects, and stops the embedded database.</summary>
    /// <returns>Done when it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync().ConfigureAwait(false);
        if (_temporary is not null) Directory.Delete(_temporary, recursive: true);
    }

    /// <inheritdoc/>
    public override string ToString() => _server is { } server ? $"embedded document database on {server.EndPoint}" : $"the document database of {ConnectionVariable}";
}
