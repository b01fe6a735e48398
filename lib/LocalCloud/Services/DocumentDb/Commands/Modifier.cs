using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Updates;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Finds documents within a transaction and changes them.</summary>
internal static class Modifier
{
    public static WriteCount Update(StoreWriter writer, Namespace name, Filter filter, Update update, bool many)
    {
        if (writer.Catalogue.Find(name) is not { } collection) return default;
        var count = default(WriteCount);
        // All are found before the first is changed: a change could move a document to where it is found again.
        foreach (var id in Find(writer, collection, filter, many))
        {
            var row = writer.Find(collection, id)!.Value;
            count += new WriteCount(1, Change(writer, collection, row, update).Modified ? 1 : 0);
        }
        return count;
    }

    public static long Delete(StoreWriter writer, Namespace name, Filter filter, bool many)
    {
        if (writer.Catalogue.Find(name) is not { } collection) return 0;
        var ids = Find(writer, collection, filter, many);
        foreach (var id in ids) writer.Delete(collection, writer.Find(collection, id)!.Value);
        return ids.Count;
    }

    /// <summary>Changes or removes the first document in an order.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="name">The collection.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="order">Which of them is first; null for any.</param>
    /// <param name="update">The change; null removes.</param>
    /// <returns>The document before and after; null where there was none, or is none any more.</returns>
    public static (BsonDocument? Before, BsonDocument? After, WriteCount Count) One(StoreWriter writer, Namespace name, Filter filter, SortOrder? order, Update? update)
    {
        if (writer.Catalogue.Find(name) is not { } collection) return (null, null, default);
        var matches = Match(writer, collection, filter);
        var first = order is null ? matches.FirstOrDefault() : matches.MinBy(row => order.KeyOf(BsonDocument.FromBytes(row.Document)), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        if (first.Document is null) return (null, null, default);
        var before = BsonDocument.FromBytes(first.Document);
        if (update is not null) return (before, Change(writer, collection, first, update).Document, new WriteCount(1, 1));
        writer.Delete(collection, first);
        return (before, null, new WriteCount(1, 1));
    }

    /// <summary>Inserts the document that an update makes of what a filter demands.</summary>
    public static BsonDocument Upsert(StoreWriter writer, Namespace name, BsonDocument query, Update update)
    {
        var start = new BsonDocument();
        Demand(start, query);
        var (id, bytes) = Documents.WithId(update.Apply(start, inserts: true));
        if (start.Contains("_id") && !ValueOrder.Instance.Equals(start["_id"], id)) throw Immutable();
        writer.Insert(writer.Ensure(name), id, bytes.Span);
        return BsonDocument.FromBytes(bytes.Span);
    }

    // Values that any match must have.
    private static void Demand(BsonDocument document, BsonDocument query)
    {
        foreach (var (name, value) in query)
        {
            if (name == "$and" && value.Type == BsonType.Array) foreach (var part in value.AsArray) Demand(document, part.AsDocument);
            else if (name.StartsWith('$')) continue;
            else if (!FilterParser.IsOperators(value)) { if (value.Type != BsonType.Regex) DocumentPath.Set(document, name.Split('.'), value); }
            else if (value.AsDocument["$eq"] is { IsMissing: false } equal) DocumentPath.Set(document, name.Split('.'), equal);
            else if (value.AsDocument["$in"] is { Type: BsonType.Array } choice && choice.AsArray.Count == 1) DocumentPath.Set(document, name.Split('.'), choice.AsArray[0]);
        }
    }

    private static List<long> Find(StoreWriter writer, CollectionInfo collection, Filter filter, bool many)
    {
        var matches = Match(writer, collection, filter).Select(row => row.Id);
        return [.. many ? matches : matches.Take(1)];
    }

    private static IEnumerable<StoredRow> Match(StoreWriter writer, CollectionInfo collection, Filter filter)
    {
        var fields = RowStream.FieldsOf(filter);
        return writer.Read(QueryPlanner.Plan(filter, collection), collection).Where(row => filter.Matches(BsonReader.ReadDocument(row.Document, fields)));
    }

    private static (BsonDocument Document, bool Modified) Change(StoreWriter writer, CollectionInfo collection, StoredRow row, Update update)
    {
        var before = BsonDocument.FromBytes(row.Document);
        var after = update.Apply(before);
        if (!ValueOrder.Instance.Equals(before["_id"], after["_id"])) throw Immutable();
        var bytes = after.ToBytes();
        Documents.CheckSize(bytes.Length);
        if (bytes.AsSpan().SequenceEqual(row.Document)) return (after, false);
        writer.Replace(collection, row, bytes);
        return (after, true);
    }

    private static CommandException Immutable() => new(ErrorCode.ImmutableField, "Performing an update on the path '_id' would modify the immutable field '_id'");
}
