using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

internal sealed partial class StoreWriter
{
    /// <summary>The collection of a name, made where it is missing.</summary>
    public CollectionInfo Ensure(Namespace name) => Catalogue.Find(name) ?? Create(name, []);

    public CollectionInfo Create(Namespace name, BsonDocument options)
    {
        var uuid = Guid.NewGuid();
        connection.Prepare("INSERT INTO collections(db, name, uuid, options) VALUES(?, ?, ?, ?)")
            .Bind(1, name.Database).Bind(2, name.Collection).Bind(3, uuid.ToString()).Bind(4, options.ToBytes()).Run();
        var collection = new CollectionInfo(connection.LastRowId, name, uuid, options, []);
        connection.Execute($"CREATE TABLE {collection.Table}(id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)");
        Catalogue = Catalogue.With(collection);
        return collection;
    }

    public void Drop(CollectionInfo collection)
    {
        connection.ForgetStatements();
        foreach (var index in collection.Indexes) RemoveIndex(index);
        connection.Execute($"DROP TABLE {collection.Table}");
        connection.Prepare("DELETE FROM collections WHERE id=?").Bind(1, collection.Id).Run();
        Catalogue = Catalogue.Without(collection);
    }

    public void Rename(CollectionInfo collection, Namespace name)
    {
        connection.Prepare("UPDATE collections SET db=?, name=? WHERE id=?").Bind(1, name.Database).Bind(2, name.Collection).Bind(3, collection.Id).Run();
        Catalogue = Catalogue.Without(collection).With(collection with { Name = name });
    }

    /// <summary>Makes an index and fills it from the documents that are there.</summary>
    /// <exception cref="CommandException">It is unique, and two documents have the same key.</exception>
    public CollectionInfo CreateIndex(CollectionInfo collection, BsonDocument specification)
    {
        connection.Prepare("INSERT INTO indexes(collection, specification) VALUES(?, ?)").Bind(1, collection.Id).Bind(2, specification.ToBytes()).Run();
        var index = new IndexInfo(connection.LastRowId, specification);
        connection.Execute($"CREATE TABLE {index.Table}(key BLOB NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(key, id)) WITHOUT ROWID");
        var alone = collection with { Indexes = [index] };
        foreach (var row in Read(new FullScan(), collection))
        {
            var entries = Entries(alone, row.Document);
            CheckUnique(alone, entries, row.Id, row.Document);
            AddEntries(entries, row.Id);
        }
        return Replace(collection with { Indexes = [.. collection.Indexes, index] });
    }

    public CollectionInfo DropIndex(CollectionInfo collection, IndexInfo index)
    {
        connection.ForgetStatements();
        RemoveIndex(index);
        return Replace(collection with { Indexes = [.. collection.Indexes.Where(other => other.Id != index.Id)] });
    }

    private CollectionInfo Replace(CollectionInfo collection)
    {
        Catalogue = Catalogue.With(collection);
        return collection;
    }

    private void RemoveIndex(IndexInfo index)
    {
        connection.Execute($"DROP TABLE {index.Table}");
        connection.Prepare("DELETE FROM indexes WHERE id=?").Bind(1, index.Id).Run();
    }
}
