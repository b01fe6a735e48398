using System.Globalization;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Commands that read documents.</summary>
internal static class ReadCommands
{
    private const long FirstBatch = 101;

    public static IReadOnlyDictionary<string, Command> All { get; } = new Dictionary<string, Command>(StringComparer.Ordinal)
    {
        ["find"] = new(Find),
        ["getMore"] = new(GetMore),
        ["killCursors"] = new(KillCursors),
        ["aggregate"] = new(Aggregate),
        ["count"] = new(Count),
        ["distinct"] = new(Distinct),
        ["explain"] = new(Explain),
    };

    private static Reply Find(CommandContext context)
    {
        context.Refuse("tailable", "awaitData", "returnKey", "showRecordId", "min", "max", "let", "collation");
        var name = context.Collection;
        var filter = FilterParser.Parse(context.Document("filter"));
        var projection = context.Document("projection") is { Count: > 0 } fields ? ProjectionParser.Parse(fields) : null;
        var (skip, limit) = (context.Count("skip", 0), context.Count("limit", 0));
        var matches = Sorted(context, name, filter, skip, limit, Needed(filter, projection));
        var rows = skip > 0 ? Skip(matches, skip) : matches;
        if (limit > 0) rows = Take(rows, limit);
        var batch = context.Count("batchSize", FirstBatch);
        return context.Cursors.Open(name.ToString(), context.Session.User, rows.Select(pair => Project(pair, projection)), batch, once: context.Flag("singleBatch"));
    }

    private static HashSet<string>? Needed(Filter filter, Projection? projection)
    {
        var fields = RowStream.FieldsOf(filter);
        // Without a projection, or with one that copies bytes, only the filter reads fields.
        if (projection is null or { IsPlain: true } || fields is null) return fields;
        return projection.AddFields(fields) ? fields : null;
    }

    private static IEnumerable<(StoredRow Row, BsonDocument Fields)> Sorted(CommandContext context, Namespace name, Filter filter, long skip, long limit, HashSet<string>? fields)
    {
        var stream = new RowStream(context);
        var sort = context.Document("sort");
        if (sort.Count == 0) return stream.Match(name, filter, fields, NaturalPath(context));
        if (sort.Count == 1 && sort.First() is { Key: "$natural" } natural) return stream.Match(name, filter, fields, new FullScan(Backwards: natural.Value.ToDouble() < 0));
        var order = SortOrder.Parse(sort);
        if (IdOrderPath(context, name, filter, order) is { } path) return stream.Match(name, filter, fields, path);
        var all = fields is null ? null : new HashSet<string>(fields, StringComparer.Ordinal);
        if (all is not null) order.AddFields(all);
        return SortRows(stream.Match(name, filter, all), order, limit > 0 ? skip + limit : long.MaxValue, fields);
    }

    private static FullScan? NaturalPath(CommandContext context) =>
        context.Body["hint"] is { Type: BsonType.Document } hint && hint.AsDocument["$natural"].IsNumber ? new FullScan(hint.AsDocument["$natural"].ToDouble() < 0) : null;

    // Where the documents are reached by _id anyway, or all must be read, they can come in its order.
    private static AccessPath? IdOrderPath(CommandContext context, Namespace name, Filter filter, SortOrder order)
    {
        if (order.Fields is not [var (field, descending)] || field.Text != "_id" || context.Store.Catalogue.Find(name) is not { } collection) return null;
        return QueryPlanner.Plan(filter, collection) switch
        {
            IdLookup lookup => descending ? new IdLookup([.. lookup.Keys.Reverse()]) : lookup,
            IdRange range => range with { Backwards = descending },
            FullScan => new IdRange(new KeyRange([0x00], [0xFF]), descending),
            _ => null,
        };
    }

    private static IEnumerable<(StoredRow Row, BsonDocument Fields)> SortRows(IEnumerable<(StoredRow Row, BsonDocument Fields)> rows, SortOrder order, long limit, HashSet<string>? fields)
    {
        foreach (var document in new DocumentSorter(limit).Sort(rows.Select(pair => (order.KeyOf(pair.Fields), pair.Row.Document))))
            yield return (new StoredRow(0, [], document), BsonReader.ReadDocument(document, fields));
    }

    private static ReadOnlyMemory<byte> Project((StoredRow Row, BsonDocument Fields) pair, Projection? projection)
    {
        if (projection is null) return pair.Row.Document;
        if (!projection.IsPlain) return projection.Apply(pair.Fields).ToBytes();
        using var writer = new BsonWriter(pair.Row.Document.Length);
        projection.Copy(pair.Row.Document, writer);
        return writer.Written.ToArray();
    }

    private static IEnumerable<T> Skip<T>(IEnumerable<T> source, long count)
    {
        foreach (var item in source)
            if (count-- <= 0) yield return item;
    }

    private static IEnumerable<T> Take<T>(IEnumerable<T> source, long count)
    {
        foreach (var item in source)
        {
            yield return item;
            if (--count <= 0) yield break;
        }
    }

    private static Reply GetMore(CommandContext context)
    {
        var id = context.Body["getMore"];
        if (id.Type != BsonType.Int64) throw CommandException.Type("BSON field 'getMore' is the wrong type, expected type 'long'");
        return context.Cursors.Next(id.AsInt64, Namespace.Create(context.Request.Database, context.Text("collection")).ToString(), context.Session.User, context.Count("batchSize", 0) is > 0 and var most ? most : long.MaxValue);
    }

    private static Reply KillCursors(CommandContext context)
    {
        var (killed, missing) = (new BsonArray(), new BsonArray());
        foreach (var id in context.Array("cursors")) (context.Cursors.Close(id.ToInt64()) ? killed : missing).Add(id);
        return Reply.Ok(new BsonDocument { ["cursorsKilled"] = killed, ["cursorsNotFound"] = missing, ["cursorsAlive"] = new BsonArray(), ["cursorsUnknown"] = new BsonArray() });
    }

    private static Reply Aggregate(CommandContext context)
    {
        context.Refuse("collation", "let", "explain");
        if (context.Body["aggregate"].Type != BsonType.String) throw CommandException.NotImplemented("aggregation over a database instead of a collection");
        if (context.Body["cursor"].Type != BsonType.Document) throw CommandException.Parse("The 'cursor' option is required, except for aggregate with the explain argument");
        var name = context.Collection;
        var batchSize = context.Document("cursor")["batchSize"];
        var documents = Run(context, name, [.. StageParser.Parse(context.Array("pipeline"))]);
        return context.Cursors.Open(name.ToString(), context.Session.User, documents, batchSize.IsNumber ? batchSize.ToInt64() : FirstBatch, once: false);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Run(CommandContext context, Namespace name, List<Stage> stages)
    {
        var stream = new RowStream(context);
        // Leading filters go where an index can serve them.
        var leading = stages.TakeWhile(stage => stage is MatchStage).Cast<MatchStage>().Select(stage => stage.Filter).ToList();
        var filter = leading is [var only] ? only : new AndFilter(leading);
        var rest = stages[leading.Count..];
        if (rest.Count == 0) return stream.Match(name, filter, RowStream.FieldsOf(filter)).Select(pair => (ReadOnlyMemory<byte>)pair.Row.Document);
        var input = stream.Match(name, filter, FieldsOf(filter, rest)).Select(pair => pair.Fields);
        return rest.Aggregate(input, (documents, stage) => stage.Run(documents, stream)).Select(Bytes);
    }

    private static ReadOnlyMemory<byte> Bytes(BsonDocument document)
    {
        var bytes = document.ToBytes();
        return bytes.Length <= BsonLimits.MaxDocumentSize ? bytes : throw new CommandException(ErrorCode.BSONObjectTooLarge, $"BSONObj size: {bytes.Length} is invalid. Size must be at most {BsonLimits.MaxDocumentSize}. First element: {document.Names.First()}");
    }

    // Null where a stage, or the client in the end, sees all.
    private static HashSet<string>? FieldsOf(Filter filter, List<Stage> stages)
    {
        var fields = RowStream.FieldsOf(filter);
        if (fields is null) return null;
        foreach (var stage in stages)
        {
            switch (stage.AddFields(fields))
            {
                case FieldNeed.NamedOnly: return fields;
                case FieldNeed.All: return null;
            }
        }
        return null;
    }

    private static Reply Count(CommandContext context)
    {
        context.Refuse("collation");
        var (name, query) = (context.Collection, context.Document("query"));
        var (skip, limit) = (context.Count("skip", 0), context.Body["limit"] is { IsNumber: true } most ? Math.Abs(most.ToInt64()) : 0);
        var count = query.Count == 0 ? CountAll(context, name) : CountMatches(context, name, FilterParser.Parse(query), limit > 0 ? skip + limit : long.MaxValue);
        count = Math.Max(0, count - skip);
        return Reply.Ok(new BsonDocument { ["n"] = Numbers.Fit(limit > 0 ? Math.Min(count, limit) : count, wide: false) });
    }

    internal static long CountAll(CommandContext context, Namespace name) => context.Store.Catalogue.Find(name) is not { } collection ? 0 : new SharedRows(context.Store).Query(connection =>
    {
        var rows = connection.Prepare($"SELECT count(*) FROM {collection.Table}");
        rows.Step();
        var count = rows.Int64(0);
        rows.Reset();
        return count;
    });

    private static long CountMatches(CommandContext context, Namespace name, Filter filter, long most) =>
        Take(new RowStream(context).Match(name, filter, RowStream.FieldsOf(filter)), most).LongCount();

    private static Reply Distinct(CommandContext context)
    {
        context.Refuse("collation");
        var path = new FieldPath(context.Text("key"));
        var filter = FilterParser.Parse(context.Document("query"));
        var fields = RowStream.FieldsOf(filter);
        fields?.Add(path.First);
        var values = new SortedSet<BsonValue>(ValueOrder.Instance);
        var bytes = 0L;
        void Add(BsonValue value)
        {
            if (!value.IsMissing && values.Add(value)) bytes += OrderedKey.Of(value).Length;
            if (bytes > BsonLimits.MaxDocumentSize) throw new CommandException((ErrorCode)17217, "distinct too big, 16mb cap. Group by the field instead: {$group: {_id: '$field'}} comes as a stream.");
        }
        foreach (var (_, document) in new RowStream(context).Match(context.Collection, filter, fields))
        {
            path.Visit(document, value =>
            {
                if (value.Type == BsonType.Array) foreach (var item in value.AsArray) Add(item);
                else Add(value);
                return false;
            });
        }
        return Reply.Ok(new BsonDocument { ["values"] = new BsonArray(values) });
    }

    private static Reply Explain(CommandContext context)
    {
        var command = context.Document("explain");
        if (command.Count == 0 || command.First().Key is not ("find" or "count" or "distinct")) throw CommandException.NotImplemented($"explain of {(command.Count == 0 ? "nothing" : command.First().Key)}");
        var name = Namespace.Create(context.Request.Database, command.First().Value.AsString);
        var filter = command[command.First().Key == "find" ? "filter" : "query"] is { Type: BsonType.Document } given ? given.AsDocument : [];
        var path = context.Store.Catalogue.Find(name) is { } collection ? QueryPlanner.Plan(FilterParser.Parse(filter), collection) : null;
        var plan = new BsonDocument { ["stage"] = path?.Stage ?? "EOF" };
        if (path is IndexRanges ranges)
        {
            plan["indexName"] = ranges.Index.Name;
            plan["ranges"] = ranges.Ranges.Count.ToString(CultureInfo.InvariantCulture);
        }
        return Reply.Ok(new BsonDocument { ["queryPlanner"] = new BsonDocument { ["namespace"] = name.ToString(), ["parsedQuery"] = filter, ["winningPlan"] = plan } });
    }
}
