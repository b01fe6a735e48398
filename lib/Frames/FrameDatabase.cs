using System.Collections.Concurrent;
using System.Globalization;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Errors;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <summary>
/// The engine under frames: one DuckDB database. Frames made without naming one share <see cref="Default"/>, which lives
/// in memory. Safe for use by many threads at once: each running query has a connection of its own.
/// </summary>
public sealed partial class FrameDatabase : IDisposable
{
    private static readonly Lazy<FrameDatabase> LazyDefault = new(() => new FrameDatabase(null));

    private readonly DatabaseHandle _handle;
    private readonly ConcurrentBag<Connection> _idle = [];
    private readonly ConcurrentQueue<string> _abandonedTables = new();
    private readonly string _scratchCatalog;
    private long _lastTable;
    private volatile bool _disposed;

    private FrameDatabase(string? path)
    {
        Path = path;
        _handle = OpenNative(path);
        using var lease = Rent();
        ArrayScan.Register(lease.Connection);
        lease.Connection.Execute("SET GLOBAL TimeZone = 'UTC'");
        if (path is null)
        {
            _scratchCatalog = "memory";
            return;
        }
        // Results that frames keep must not end up in the user's file.
        _scratchCatalog = "workspace_scratch";
        lease.Connection.Execute($"ATTACH ':memory:' AS {_scratchCatalog}");
    }

    /// <summary>The database in memory that is shared by the whole process; made at first use.</summary>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">DuckDB's library is missing.</exception>
    public static FrameDatabase Default => LazyDefault.Value;

    /// <summary>The database's file, or null for one in memory.</summary>
    public string? Path { get; }

    /// <summary>Creates a database in memory, apart from all others.</summary>
    /// <returns>The database.</returns>
    public static FrameDatabase InMemory() => new(null);

    /// <summary>Opens a database file, or creates it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The database.</returns>
    /// <exception cref="FrameException">The file is no DuckDB database, or another process holds it open.</exception>
    public static FrameDatabase Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FrameDatabase(path);
    }

    /// <summary>Closes the database. Frames on it can no longer run. Not for <see cref="Default"/>.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        if (LazyDefault.IsValueCreated && ReferenceEquals(this, Default))
            throw new InvalidOperationException("The default database belongs to the whole process and cannot be closed.");
        _disposed = true;
        while (_idle.TryTake(out var connection)) connection.Dispose();
        _handle.Dispose();
    }

    /// <summary>Takes a connection for one query.</summary>
    internal ConnectionLease Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var connection = _idle.TryTake(out var idle) ? idle : new Connection(_handle);
        while (_abandonedTables.TryDequeue(out var table)) connection.Execute($"DROP TABLE IF EXISTS {table}");
        return new ConnectionLease(this, connection);
    }

    /// <summary>Puts a connection back.</summary>
    internal void Return(Connection connection)
    {
        if (_disposed) connection.Dispose();
        else _idle.Add(connection);
    }

    /// <summary>A fresh name, quoted, for a table that holds a result.</summary>
    internal string NewTableName() =>
        string.Create(CultureInfo.InvariantCulture, $"{SqlText.QuoteName(_scratchCatalog)}.main.collected_{Interlocked.Increment(ref _lastTable)}");

    /// <summary>Has a table dropped when the next query runs; safe to call while objects are being finalised.</summary>
    internal void Abandon(string table) => _abandonedTables.Enqueue(table);

    private static DatabaseHandle OpenNative(string? path)
    {
        _ = NativeMethods.CreateConfig(out var config);
        try
        {
            // Work must not depend on a network: what DuckDB does not bring along is an error, not a download.
            _ = NativeMethods.SetConfig(config, "autoinstall_known_extensions", "false");
            _ = NativeMethods.SetConfig(config, "autoload_known_extensions", "false");
            if (NativeMethods.OpenExt(path, out var handle, config, out var error) == 0) return handle;
            handle.Dispose();
            throw new FrameException($"The database {path ?? "in memory"} could not be opened. {DuckDbTypeReader.TakeText(error)}");
        }
        finally
        {
            NativeMethods.DestroyConfig(ref config);
        }
    }
}
