namespace Workspace.Frames.DuckDb;

/// <summary>A connection taken for one query; disposing of the lease puts it back.</summary>
/// <param name="database">Where it came from.</param>
/// <param name="connection">The connection.</param>
internal readonly struct ConnectionLease(FrameDatabase database, Connection connection) : IDisposable
{
    /// <summary>The connection.</summary>
    public Connection Connection => connection;

    /// <inheritdoc/>
    public void Dispose() => database.Return(connection);
}
