using Workspace.Aws.Documents;
using Workspace.LocalCloud.Services.DocumentDb;

namespace Workspace.Aws.Tests.Documents;

/// <summary>A local server and a client of it, for a fixture.</summary>
public abstract class ServerFixture
{
    private string _folder = null!;
    private DocumentDbServer _server = null!;

    protected DocumentClient Client { get; private set; } = null!;

    protected string ConnectionString => _server.ConnectionString;

    protected DocumentDatabase Database => Client.Database("test");

    [OneTimeSetUp]
    public void StartServer()
    {
        _folder = Directory.CreateTempSubdirectory("documents-").FullName;
        _server = DocumentDbServer.Start(new DocumentDbOptions { Folder = _folder });
        Client = new DocumentClient(_server.ConnectionString);
    }

    [OneTimeTearDown]
    public async Task StopServer()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (var item in source) list.Add(item);
        return list;
    }
}
