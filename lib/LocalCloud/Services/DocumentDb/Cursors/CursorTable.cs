using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Workspace.LocalCloud.Services.DocumentDb.Commands;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Cursors;

/// <summary>The open cursors by number. Those that nobody asked for ten minutes are closed.</summary>
internal sealed class CursorTable(TimeProvider time) : IDisposable
{
    private const int MostOpen = 10_000;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, Cursor> _open = new();

    public int Count => _open.Count;

    /// <summary>Opens a cursor and reads its first batch.</summary>
    /// <param name="name">The collection.</param>
    /// <param name="user">Who opens it.</param>
    /// <param name="documents">The documents, read as they are asked for.</param>
    /// <param name="batch">How many the first batch has.</param>
    /// <param name="once">Whether it is closed after that batch.</param>
    public Reply Open(string name, string? user, IEnumerable<ReadOnlyMemory<byte>> documents, long batch, bool once)
    {
        CloseIdle();
        // A number that cannot be guessed, so that nobody reads another's documents.
        var cursor = new Cursor(RandomNumberGenerator.GetInt32(1, int.MaxValue) * 4294967296L + RandomNumberGenerator.GetInt32(int.MaxValue), name, user, documents.GetEnumerator());
        try
        {
            var first = cursor.Next(batch);
            if (once || cursor.IsAtEnd)
            {
                cursor.Dispose();
                return new BatchReply(0, name, IsFirst: true, first);
            }
            if (_open.Count >= MostOpen) throw new CommandException(ErrorCode.IllegalOperation, $"{MostOpen} cursors are open; close some with killCursors.");
            cursor.LastUsed = time.GetUtcNow();
            _open[cursor.Id] = cursor;
            return new BatchReply(cursor.Id, name, IsFirst: true, first);
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next batch.</summary>
    /// <exception cref="CommandException">There is no such cursor, or it belongs to someone or something else.</exception>
    public Reply Next(long id, string name, string? user, long batch)
    {
        if (!_open.TryGetValue(id, out var cursor)) throw NotFound(id);
        if (cursor.Name != name) throw new CommandException(ErrorCode.Unauthorized, $"Requested getMore on namespace '{name}', but cursor belongs to a different namespace {cursor.Name}");
        if (cursor.User != user) throw new CommandException(ErrorCode.Unauthorized, $"cursor id {id} was not created by the authenticated user");
        lock (cursor.Gate)
        {
            // Another request may have come to its end meanwhile.
            if (!_open.ContainsKey(id)) throw NotFound(id);
            try
            {
                var documents = cursor.Next(batch);
                cursor.LastUsed = time.GetUtcNow();
                if (cursor.IsAtEnd) Close(id);
                return new BatchReply(cursor.IsAtEnd ? 0 : id, name, IsFirst: false, documents);
            }
            catch
            {
                Close(id);
                throw;
            }
        }
    }

    /// <returns>Whether there was such a cursor.</returns>
    public bool Close(long id)
    {
        if (!_open.TryRemove(id, out var cursor)) return false;
        lock (cursor.Gate) cursor.Dispose();
        return true;
    }

    public void Dispose()
    {
        foreach (var id in _open.Keys) Close(id);
    }

    private static CommandException NotFound(long id) => new(ErrorCode.CursorNotFound, string.Create(CultureInfo.InvariantCulture, $"cursor id {id} not found"));

    private void CloseIdle()
    {
        var oldest = time.GetUtcNow() - LongestIdle;
        foreach (var cursor in _open.Values)
            if (cursor.LastUsed < oldest) Close(cursor.Id);
    }
}
