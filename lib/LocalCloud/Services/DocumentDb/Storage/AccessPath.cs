using Workspace.Core.Bson;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>A way to the documents that may match a filter. It may lead to more than match, never to fewer.</summary>
internal abstract record AccessPath
{
    // Small at first, for those who want one document; then as much as makes a query's own cost small.
    private const int FirstRows = 16;
    private const int MostRows = 1024;
    private const int MostBytes = 2 * 1024 * 1024;

    /// <summary>What <c>explain</c> calls it.</summary>
    public abstract string Stage { get; }

    /// <summary>The documents, read as they are asked for.</summary>
    public abstract IEnumerable<StoredRow> Read(IRowSource source, CollectionInfo collection);

    /// <summary>Repeats a query for the next rows until there are none.</summary>
    /// <param name="source">What runs the query.</param>
    /// <param name="next">Prepares the query for what follows the last row, and for at most so many.</param>
    protected static IEnumerable<StoredRow> Chunks(IRowSource source, Func<SqliteConnection, StoredRow?, int, SqliteStatement> next)
    {
        StoredRow? last = null;
        for (var size = FirstRows; ; size = Math.Min(size * 4, MostRows))
        {
            var (from, rows) = (last, size);
            var (chunk, ended) = source.Query(connection => Take(next(connection, from, rows), rows));
            foreach (var row in chunk) yield return row;
            if (ended) yield break;
            last = chunk[^1];
        }
    }

    // Columns: number, key, document.
    private static (List<StoredRow> Rows, bool Ended) Take(SqliteStatement statement, int most)
    {
        var rows = new List<StoredRow>();
        var bytes = 0;
        try
        {
            while (rows.Count < most && bytes < MostBytes)
            {
                if (!statement.Step()) return (rows, true);
                var document = statement.Blob(2).ToArray();
                bytes += document.Length;
                rows.Add(new StoredRow(statement.Int64(0), statement.Blob(1).ToArray(), document));
            }
            return (rows, false);
        }
        finally
        {
            statement.Reset();
        }
    }
}

/// <summary>All documents in order of insertion.</summary>
internal sealed record FullScan(bool Backwards = false) : AccessPath
{
    public override string Stage => "COLLSCAN";

    public override IEnumerable<StoredRow> Read(IRowSource source, CollectionInfo collection) => Backwards
        ? Chunks(source, (connection, last, most) => connection
            .Prepare($"SELECT id, x'', doc FROM {collection.Table} WHERE id<? ORDER BY id DESC LIMIT ?").Bind(1, last?.Id ?? long.MaxValue).Bind(2, most))
        : Chunks(source, (connection, last, most) => connection
            .Prepare($"SELECT id, x'', doc FROM {collection.Table} WHERE id>? ORDER BY id LIMIT ?").Bind(1, last?.Id ?? 0).Bind(2, most));
}

/// <summary>Documents by given values of <c>_id</c>, in their order.</summary>
/// <param name="Keys">The keys, ordered, each once.</param>
internal sealed record IdLookup(IReadOnlyList<byte[]> Keys) : AccessPath
{
    private const int KeysAtOnce = 64;

    public override string Stage => "IDHACK";

    public override IEnumerable<StoredRow> Read(IRowSource source, CollectionInfo collection)
    {
        for (var i = 0; i < Keys.Count; i += KeysAtOnce)
        {
            var start = i;
            foreach (var row in source.Query(connection => Find(connection, collection, start))) yield return row;
        }
    }

    private List<StoredRow> Find(SqliteConnection connection, CollectionInfo collection, int start)
    {
        var rows = new List<StoredRow>();
        foreach (var key in Keys.Skip(start).Take(KeysAtOnce))
        {
            var statement = connection.Prepare($"SELECT id, doc FROM {collection.Table} WHERE key=?").Bind(1, key);
            if (statement.Step()) rows.Add(new StoredRow(statement.Int64(0), key, statement.Blob(1).ToArray()));
            statement.Reset();
        }
        return rows;
    }
}

/// <summary>Documents whose <c>_id</c> lies in a range, in its order.</summary>
internal sealed record IdRange(KeyRange Range, bool Backwards = false) : AccessPath
{
    public override string Stage => "IXSCAN";

    public override IEnumerable<StoredRow> Read(IRowSource source, CollectionInfo collection) => Backwards
        ? Chunks(source, (connection, last, most) => connection
            .Prepare($"SELECT id, key, doc FROM {collection.Table} WHERE key>=? AND key<? ORDER BY key DESC LIMIT ?").Bind(1, Range.Low).Bind(2, last?.Key ?? Range.High).Bind(3, most))
        : Chunks(source, (connection, last, most) => connection
            .Prepare($"SELECT id, key, doc FROM {collection.Table} WHERE key>{(last is null ? "=" : "")}? AND key<? ORDER BY key LIMIT ?").Bind(1, last?.Key ?? Range.Low).Bind(2, Range.High).Bind(3, most));
}

/// <summary>Documents with a key in one of several ranges of an index, in its order.</summary>
/// <param name="Index">The index.</param>
/// <param name="Ranges">Ranges in order that do not overlap.</param>
internal sealed record IndexRanges(IndexInfo Index, IReadOnlyList<KeyRange> Ranges) : AccessPath
{
    public override string Stage => "IXSCAN";

    public override IEnumerable<StoredRow> Read(IRowSource source, CollectionInfo collection)
    {
        var fields = Index.TopLevelFields.ToHashSet(StringComparer.Ordinal);
        foreach (var range in Ranges)
            foreach (var row in Chunks(source, (connection, last, most) => Query(connection, collection, range, last, most)))
                if (IsFirst(row, fields)) yield return row;
    }

    private SqliteStatement Query(SqliteConnection connection, CollectionInfo collection, KeyRange range, StoredRow? last, int most) => connection
        .Prepare($"SELECT i.id, i.key, c.doc FROM {Index.Table} i JOIN {collection.Table} c ON c.id=i.id WHERE (i.key, i.id)>(?, ?) AND i.key<? ORDER BY i.key, i.id LIMIT ?")
        .Bind(1, last?.Key ?? range.Low).Bind(2, last?.Id ?? -1).Bind(3, range.High).Bind(4, most);

    // An array puts a document into the index several times; it is taken where its first key within the ranges stands, so that nothing need be remembered.
    private bool IsFirst(StoredRow row, IReadOnlySet<string> fields)
    {
        var keys = IndexKeys.Of(Index, BsonReader.ReadDocument(row.Document, fields));
        return keys.First(key => Ranges.Any(range => range.Contains(key))).AsSpan().SequenceEqual(row.Key);
    }
}
