using System.Collections.Concurrent;
using Workspace.Core.Errors;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>
/// The documents on disk: one SQLite file in write-ahead mode, in which each collection is a table. One writer at a time;
/// any number of readers beside it, each of which sees whole transactions only.
/// </summary>
/// <remarks>
/// SQLite, because it is a well-kept library of every Debian, survives kill -9 and power cuts by design, and is a B-tree over bytes,
/// which is all that ordered keys need. A document outlives the process once its insertion was answered; it outlives a power cut
/// once a write with <c>j: true</c> was answered, or at the next checkpoint.
/// </remarks>
internal sealed class DocumentStore : IDisposable
{
    private const int FormatVersion = 1;
    private const int MostIdleReaders = 16;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly SqliteConnection _writer;
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private volatile bool _disposed;

    /// <param name="folder">Where the files lie; made where it is missing.</param>
    /// <exception cref="StoreInUseException">Another server has it open.</exception>
    /// <exception cref="SqliteException">The file is damaged or of a newer version.</exception>
    public DocumentStore(string folder)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, "documents.db");
        // Two servers on one file would each believe in a catalogue of their own.
        _lock = Claim(folder);
        try
        {
            _writer = Open();
            Catalogue = Catalogue.Open(_writer, FormatVersion);
        }
        catch (WorkspaceException)
        {
            _writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The collections as of the last commit.</summary>
    public Catalogue Catalogue { get; private set; }

    /// <summary>Reads with a connection of one's own. It sees one state of the database per statement.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var reader)) reader = Open();
        try
        {
            return work(reader);
        }
        finally
        {
            if (_disposed || _readers.Count >= MostIdleReaders) reader.Dispose();
            else _readers.Add(reader);
        }
    }

    /// <summary>Writes in one transaction, which is undone when the work throws.</summary>
    /// <param name="work">The work.</param>
    /// <param name="flush">Whether to wait until the disk has it.</param>
    public T Write<T>(Func<StoreWriter, T> work, bool flush = false)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _writer.Execute(flush ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL", "BEGIN IMMEDIATE");
            var writer = new StoreWriter(_writer, Catalogue);
            T result;
            try
            {
                result = work(writer);
                _writer.Execute("COMMIT");
            }
            catch
            {
                _writer.ForgetStatements();
                // Some failures, a full disk among them, have undone it already.
                if (_writer.IsInTransaction) _writer.Execute("ROLLBACK");
                throw;
            }
            Catalogue = writer.Catalogue;
            return result;
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed) return;
            _disposed = true;
            while (_readers.TryTake(out var reader)) reader.Dispose();
            _writer.Dispose();
            _lock.Dispose();
        }
    }

    private static FileStream Claim(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StoreInUseException(folder, e);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_path);
        try
        {
            connection.Execute("PRAGMA journal_mode=WAL", "PRAGMA cache_size=-16000", "PRAGMA mmap_size=0");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
