using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Commands on databases, collections and indexes.</summary>
internal static class CatalogueCommands
{
    public static IReadOnlyDictionary<string, Command> All { get; } = new Dictionary<string, Command>(StringComparer.Ordinal)
    {
        ["listDatabases"] = new(ListDatabases),
        ["listCollections"] = new(ListCollections),
        ["create"] = new(Create),
        ["drop"] = new(Drop),
        ["dropDatabase"] = new(DropDatabase),
        ["renameCollection"] = new(Rename),
        ["createIndexes"] = new(CreateIndexes),
        ["listIndexes"] = new(ListIndexes),
        ["dropIndexes"] = new(DropIndexes),
        ["collStats"] = new(CollectionStats),
    };

    private static Reply ListDatabases(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Document("filter"));
        var databases = context.Store.Catalogue.Collections.Values.Select(collection => collection.Name.Database).Distinct()
            .Select(name => new BsonDocument { ["name"] = name, ["empty"] = false })
            .Where(filter.Matches).Select(database => (BsonValue)database);
        return Reply.Ok(new BsonDocument { ["databases"] = new BsonArray(databases) });
    }

    private static Reply ListCollections(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Document("filter"));
        var nameOnly = context.Flag("nameOnly");
        var rows = context.Store.Catalogue.In(context.Request.Database).Select(Describe).Where(filter.Matches)
            .Select(found => (ReadOnlyMemory<byte>)(nameOnly ? new BsonDocument { ["name"] = found["name"], ["type"] = found["type"] } : found).ToBytes());
        var batch = context.Document("cursor")["batchSize"];
        return context.Cursors.Open($"{context.Request.Database}.$cmd.listCollections", context.Session.User, rows, batch.IsNumber ? batch.ToInt64() : long.MaxValue, once: false);
    }

    private static BsonDocument Describe(CollectionInfo collection) => new()
    {
        ["name"] = collection.Name.Collection,
        ["type"] = "collection",
        ["options"] = collection.Options,
        ["info"] = new BsonDocument { ["readOnly"] = false, ["uuid"] = collection.Uuid },
        ["idIndex"] = IdIndex(),
    };

    private static BsonDocument IdIndex() => new() { ["v"] = 2, ["key"] = new BsonDocument { ["_id"] = 1 }, ["name"] = "_id_" };

    private static Reply Create(CommandContext context)
    {
        context.Refuse("capped", "timeseries", "validator", "viewOn", "collation");
        var name = context.Collection;
        return context.Store.Write(writer =>
        {
            if (writer.Catalogue.Find(name) is not null) throw new CommandException(ErrorCode.NamespaceExists, $"Collection {name} already exists.");
            writer.Create(name, []);
            return Reply.Ok();
        });
    }

    private static Reply Drop(CommandContext context)
    {
        var name = context.Collection;
        return context.Store.Write(writer =>
        {
            var collection = Need(writer.Catalogue, name);
            writer.Drop(collection);
            return Reply.Ok(new BsonDocument { ["ns"] = name.ToString(), ["nIndexesWas"] = collection.Indexes.Count + 1 });
        });
    }

    private static Reply DropDatabase(CommandContext context) => context.Store.Write(writer =>
    {
        foreach (var collection in writer.Catalogue.In(context.Request.Database).ToList()) writer.Drop(collection);
        return Reply.Ok(new BsonDocument { ["dropped"] = context.Request.Database });
    });

    private static Reply Rename(CommandContext context)
    {
        var (from, to) = (Split(context.Text("renameCollection")), Split(context.Text("to")));
        var replaces = context.Flag("dropTarget");
        return context.Store.Write(writer =>
        {
            var collection = writer.Catalogue.Find(from) ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"Source collection {from} does not exist");
            if (writer.Catalogue.Find(to) is { } target)
            {
                if (!replaces) throw new CommandException(ErrorCode.NamespaceExists, "target namespace exists");
                writer.Drop(target);
            }
            writer.Rename(collection, to);
            return Reply.Ok();
        });
    }

    private static Namespace Split(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return Namespace.Create(point < 0 ? name : name[..point], point < 0 ? "" : name[(point + 1)..]);
    }

    private static Reply CreateIndexes(CommandContext context)
    {
        var name = context.Collection;
        var specifications = context.Array("indexes").Select(index => Indexes.Check(index.AsDocument)).ToList();
        return context.Store.Write(writer =>
        {
            var existed = writer.Catalogue.Find(name) is not null;
            var collection = writer.Ensure(name);
            var before = collection.Indexes.Count;
            foreach (var specification in specifications)
                if (!Indexes.IsThere(collection, specification)) collection = writer.CreateIndex(collection, specification);
            var reply = new BsonDocument { ["numIndexesBefore"] = before + 1, ["numIndexesAfter"] = collection.Indexes.Count + 1, ["createdCollectionAutomatically"] = !existed };
            if (collection.Indexes.Count == before) reply["note"] = "all indexes already exist";
            return Reply.Ok(reply);
        });
    }

    private static Reply ListIndexes(CommandContext context)
    {
        var collection = Need(context.Store.Catalogue, context.Collection);
        var rows = collection.Indexes.Select(index => index.Specification).Prepend(IdIndex()).Select(specification => (ReadOnlyMemory<byte>)specification.ToBytes());
        var batch = context.Document("cursor")["batchSize"];
        return context.Cursors.Open(collection.Name.ToString(), context.Session.User, rows, batch.IsNumber ? batch.ToInt64() : long.MaxValue, once: false);
    }

    private static Reply DropIndexes(CommandContext context)
    {
        var (name, wanted) = (context.Collection, context.Body["index"]);
        return context.Store.Write(writer =>
        {
            var collection = Need(writer.Catalogue, name);
            var before = collection.Indexes.Count + 1;
            foreach (var index in Indexes.Choose(collection, wanted)) collection = writer.DropIndex(collection, index);
            return Reply.Ok(new BsonDocument { ["nIndexesWas"] = before });
        });
    }

    private static Reply CollectionStats(CommandContext context)
    {
        var name = context.Collection;
        var collection = context.Store.Catalogue.Find(name);
        return Reply.Ok(new BsonDocument
        {
            ["ns"] = name.ToString(),
            ["count"] = Numbers.Fit(ReadCommands.CountAll(context, name), wide: false),
            ["nindexes"] = collection is null ? 0 : collection.Indexes.Count + 1,
            ["capped"] = false,
        });
    }

    private static CollectionInfo Need(Catalogue catalogue, Namespace name) =>
        catalogue.Find(name) ?? throw new CommandException(ErrorCode.NamespaceNotFound, $"ns not found: {name}");
}
