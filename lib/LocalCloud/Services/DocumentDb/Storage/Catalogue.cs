using System.Collections.Immutable;
using System.Globalization;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>All collections and indexes at one moment.</summary>
internal sealed record Catalogue(ImmutableSortedDictionary<string, CollectionInfo> Collections)
{
    public CollectionInfo? Find(Namespace name) => Collections.GetValueOrDefault(name.ToString());

    public IEnumerable<CollectionInfo> In(string database) => Collections.Values.Where(collection => collection.Name.Database == database);

    /// <summary>Reads it from a database, whose tables are made where they are missing.</summary>
    /// <exception cref="SqliteException">The database is damaged, or was written by a newer version.</exception>
    public static Catalogue Open(SqliteConnection connection, int version)
    {
        var found = Number(connection, "PRAGMA user_version");
        if (found > version) throw new SqliteException(0, string.Create(CultureInfo.InvariantCulture, $"it has format {found}, and this program knows {version}"), "Opening the documents");
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS collections(id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, uuid TEXT NOT NULL, options BLOB NOT NULL, UNIQUE(db, name))",
            "CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, specification BLOB NOT NULL)",
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={version}"));
        var indexes = ReadIndexes(connection).ToLookup(pair => pair.Collection, pair => pair.Index);
        var collections = ImmutableSortedDictionary.CreateBuilder<string, CollectionInfo>(StringComparer.Ordinal);
        var rows = connection.Prepare("SELECT id, db, name, uuid, options FROM collections");
        while (rows.Step())
        {
            var name = new Namespace(rows.Text(1), rows.Text(2));
            var info = new CollectionInfo(rows.Int64(0), name, Guid.Parse(rows.Text(3)), BsonReader.ReadDocument(rows.Blob(4)), [.. indexes[rows.Int64(0)]]);
            collections.Add(name.ToString(), info);
        }
        rows.Reset();
        return new Catalogue(collections.ToImmutable());
    }

    public Catalogue With(CollectionInfo collection) => new(Collections.SetItem(collection.Name.ToString(), collection));

    public Catalogue Without(CollectionInfo collection) => new(Collections.Remove(collection.Name.ToString()));

    private static List<(long Collection, IndexInfo Index)> ReadIndexes(SqliteConnection connection)
    {
        var result = new List<(long, IndexInfo)>();
        var rows = connection.Prepare("SELECT id, collection, specification FROM indexes ORDER BY id");
        while (rows.Step()) result.Add((rows.Int64(1), new IndexInfo(rows.Int64(0), BsonReader.ReadDocument(rows.Blob(2)))));
        rows.Reset();
        return result;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        var rows = connection.Prepare(sql);
        var number = rows.Step() ? rows.Int64(0) : 0;
        rows.Reset();
        return number;
    }
}
