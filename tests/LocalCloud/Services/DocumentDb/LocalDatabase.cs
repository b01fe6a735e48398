using System.Net.Sockets;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.LocalCloud.Tests.Services.DocumentDb;

/// <summary>A server in a folder of its own, which is gone with it.</summary>
internal sealed class LocalDatabase : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    private LocalDatabase(DocumentDbServer server, string folder, bool ownsFolder)
    {
        Server = server;
        Folder = folder;
        _ownsFolder = ownsFolder;
    }

    public DocumentDbServer Server { get; }

    public string Folder { get; }

    public static LocalDatabase Start(Func<DocumentDbOptions, DocumentDbOptions>? change = null, string? folder = null)
    {
        var own = folder ?? Directory.CreateTempSubdirectory("documents-").FullName;
        var options = new DocumentDbOptions { Folder = own };
        return new LocalDatabase(DocumentDbServer.Start(change?.Invoke(options) ?? options), own, folder is null);
    }

    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(Server.EndPoint);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }
}
