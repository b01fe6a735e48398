using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Workspace.LocalCloud.Services.DocumentDb.Access;
using Workspace.LocalCloud.Services.DocumentDb.Cursors;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Services.DocumentDb;

/// <summary>
/// A document database that speaks the MongoDB wire protocol, as DocumentDB does, in this process and on this machine's disk.
/// What was answered as written outlives a killed process.
/// </summary>
/// <remarks>A command or operator that it does not have is answered with CommandNotFound or NotImplemented, never passed over. Limits: one server per folder, one user, no transactions.</remarks>
public sealed class DocumentDbServer : IAsyncDisposable
{
    private readonly DocumentDbOptions _options;
    private readonly TcpListener _listener;
    private readonly DocumentStore _store;
    private readonly CursorTable _cursors;
    private readonly ServerIdentity _identity;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<int, Task> _connections = new();
    private readonly Task _accepting;
    private int _lastConnection;
    private int _disposed;

    private DocumentDbServer(DocumentDbOptions options, TcpListener listener, DocumentStore store)
    {
        _options = options;
        _listener = listener;
        _store = store;
        _cursors = new CursorTable(options.Time);
        EndPoint = (IPEndPoint)listener.LocalEndpoint;
        _identity = new ServerIdentity(EndPoint.ToString(), options.Time, options.User is null ? null : new ScramCredential(options.User, options.Password!));
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, with the port it took.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Its address for clients, without user and password: <c>mongodb://127.0.0.1:27017/</c>, with the options that it needs.</summary>
    public string ConnectionString
    {
        get
        {
            var options = new[] { _options.Certificate is null ? null : "tls=true", _options.ReplicaSet is null ? null : $"replicaSet={_options.ReplicaSet}", "retryWrites=false" };
            return $"mongodb://{EndPoint}/?{string.Join('&', options.Where(option => option is not null))}";
        }
    }

    /// <summary>Opens the files and starts to listen.</summary>
    /// <param name="options">Folder, port and the rest.</param>
    /// <returns>The running server; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="StoreInUseException">Another server has the folder.</exception>
    /// <exception cref="Sqlite.SqliteException">The files are damaged or of a newer version.</exception>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static DocumentDbServer Start(DocumentDbOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var store = new DocumentStore(options.Folder);
        var listener = new TcpListener(options.Address, options.Port);
        try
        {
            listener.Start();
            return new DocumentDbServer(options, listener, store);
        }
        catch
        {
            listener.Dispose();
            store.Dispose();
            throw;
        }
    }

    /// <summary>Closes all connections, ends what they run, and closes the files.</summary>
    /// <returns>A task that ends when all is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
        _cursors.Dispose();
        _store.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException) when (!_stopping.IsCancellationRequested)
            {
                // The client was gone before it was let in; the next may come.
                continue;
            }
            var id = Interlocked.Increment(ref _lastConnection);
            if (_identity.Connected() > _options.MaxConnections)
            {
                _identity.Disconnected();
                socket.Dispose();
                continue;
            }
            // Registered before it can end.
            var serving = new Task<Task>(() => ServeAsync(id, socket));
            _connections[id] = serving.Unwrap();
            serving.Start(TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(int id, Socket socket)
    {
        try
        {
            var peer = socket.RemoteEndPoint?.ToString() ?? id.ToString(CultureInfo.InvariantCulture);
            await new Connection(_options, _store, _cursors, _identity, new Session(id, peer)).ServeAsync(socket, _stopping.Token).ConfigureAwait(false);
        }
        finally
        {
            _identity.Disconnected();
            _connections.TryRemove(id, out _);
        }
    }
}
