using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>What can be changed within one transaction.</summary>
internal sealed partial class StoreWriter(SqliteConnection connection, Catalogue catalogue)
{
    /// <summary>The catalogue with the changes of this transaction.</summary>
    public Catalogue Catalogue { get; private set; } = catalogue;

    /// <summary>Adds a document.</summary>
    /// <exception cref="CommandException">Its <c>_id</c>, or the key of a unique index, is there already; nothing was written.</exception>
    public void Insert(CollectionInfo collection, BsonValue id, ReadOnlySpan<byte> document)
    {
        var entries = Entries(collection, document);
        CheckUnique(collection, entries, self: -1, document);
        var insert = connection.Prepare($"INSERT OR IGNORE INTO {collection.Table}(key, doc) VALUES(?, ?)");
        insert.Bind(1, OrderedKey.Of(id)).Bind(2, document).Run();
        if (connection.Changes == 0) throw Duplicate(collection, "_id_", new BsonDocument { ["_id"] = 1 }, new BsonDocument { ["_id"] = id });
        AddEntries(entries, connection.LastRowId);
    }

    /// <summary>Puts a document in the place of another with the same <c>_id</c>.</summary>
    /// <exception cref="CommandException">The key of a unique index is there already; nothing was written.</exception>
    public void Replace(CollectionInfo collection, StoredRow old, ReadOnlySpan<byte> document)
    {
        var (before, after) = (Entries(collection, old.Document), Entries(collection, document));
        CheckUnique(collection, after, old.Id, document);
        RemoveEntries(before, old.Id);
        connection.Prepare($"UPDATE {collection.Table} SET doc=? WHERE id=?").Bind(1, document).Bind(2, old.Id).Run();
        AddEntries(after, old.Id);
    }

    public void Delete(CollectionInfo collection, StoredRow row)
    {
        RemoveEntries(Entries(collection, row.Document), row.Id);
        connection.Prepare($"DELETE FROM {collection.Table} WHERE id=?").Bind(1, row.Id).Run();
    }

    /// <summary>The documents of an access path, as this transaction sees them.</summary>
    public IEnumerable<StoredRow> Read(AccessPath path, CollectionInfo collection) => path.Read(new WriterRows(connection), collection);

    /// <summary>One document by its number.</summary>
    public StoredRow? Find(CollectionInfo collection, long id)
    {
        var rows = connection.Prepare($"SELECT doc FROM {collection.Table} WHERE id=?").Bind(1, id);
        StoredRow? row = rows.Step() ? new StoredRow(id, [], rows.Blob(0).ToArray()) : null;
        rows.Reset();
        return row;
    }

    private static List<(IndexInfo Index, IReadOnlyList<byte[]> Keys)> Entries(CollectionInfo collection, ReadOnlySpan<byte> document)
    {
        if (collection.Indexes.Count == 0) return [];
        var fields = BsonReader.ReadDocument(document, collection.IndexedFields);
        return [.. collection.Indexes.Select(index => (index, IndexKeys.Of(index, fields)))];
    }

    private void AddEntries(List<(IndexInfo Index, IReadOnlyList<byte[]> Keys)> entries, long id)
    {
        foreach (var (index, keys) in entries)
            foreach (var key in keys)
                connection.Prepare($"INSERT INTO {index.Table}(key, id) VALUES(?, ?)").Bind(1, key).Bind(2, id).Run();
    }

    private void RemoveEntries(List<(IndexInfo Index, IReadOnlyList<byte[]> Keys)> entries, long id)
    {
        foreach (var (index, keys) in entries)
            foreach (var key in keys)
                connection.Prepare($"DELETE FROM {index.Table} WHERE key=? AND id=?").Bind(1, key).Bind(2, id).Run();
    }

    private void CheckUnique(CollectionInfo collection, List<(IndexInfo Index, IReadOnlyList<byte[]> Keys)> entries, long self, ReadOnlySpan<byte> document)
    {
        foreach (var (index, keys) in entries.Where(entry => entry.Index.IsUnique))
            foreach (var key in keys)
            {
                var rows = connection.Prepare($"SELECT 1 FROM {index.Table} WHERE key=? AND id<>? LIMIT 1").Bind(1, key).Bind(2, self);
                var taken = rows.Step();
                rows.Reset();
                if (taken) throw DuplicateOf(collection, index, BsonReader.ReadDocument(document, collection.IndexedFields));
            }
    }

    private static CommandException DuplicateOf(CollectionInfo collection, IndexInfo index, BsonDocument document)
    {
        var value = new BsonDocument();
        foreach (var (path, _) in index.Fields) value[path.Text] = path.Get(document) is { IsMissing: false } found ? found : BsonValue.Null;
        return Duplicate(collection, index.Name, index.Specification["key"].AsDocument, value);
    }

    private static CommandException Duplicate(CollectionInfo collection, string index, BsonDocument pattern, BsonDocument value) => new(
        ErrorCode.DuplicateKey,
        $"E11000 duplicate key error collection: {collection.Name} index: {index} dup key: {value}",
        new BsonDocument { ["keyPattern"] = pattern, ["keyValue"] = value });
}
