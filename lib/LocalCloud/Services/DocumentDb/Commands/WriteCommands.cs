using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Updates;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Commands that change documents. Each is one transaction.</summary>
internal static class WriteCommands
{
    public static IReadOnlyDictionary<string, Command> All { get; } = new Dictionary<string, Command>(StringComparer.Ordinal)
    {
        ["insert"] = new(Insert),
        ["update"] = new(Update),
        ["delete"] = new(Delete),
        ["findAndModify"] = new(FindAndModify),
        ["findandmodify"] = new(FindAndModify),
    };

    private static Reply Insert(CommandContext context)
    {
        var name = context.Collection;
        return Batch(context, context.Request.List("documents"), (writer, document) =>
        {
            var (id, bytes) = Documents.Prepare(document);
            writer.Insert(writer.Ensure(name), id, bytes.Span);
            return new WriteCount(1, 0);
        }, (reply, _) => reply);
    }

    private static Reply Update(CommandContext context)
    {
        var name = context.Collection;
        var parser = new UpdateParser(context.Server.Time);
        var upserted = new BsonArray();
        return Batch(context, context.Request.List("updates"), (writer, bytes, index) =>
        {
            var statement = BsonDocument.FromBytes(bytes.Span);
            Refuse(statement, "collation", "c");
            var update = parser.Parse(statement["u"], statement["arrayFilters"]);
            var many = Aggregation.Expression.IsTrue(statement["multi"]);
            if (many && update is Replacement) throw CommandException.Parse("multi update is not supported for replacement-style update");
            var query = statement["q"].AsDocument;
            var changed = Modifier.Update(writer, name, FilterParser.Parse(query), update, many);
            if (changed.Matched > 0 || !Aggregation.Expression.IsTrue(statement["upsert"])) return changed;
            var id = Modifier.Upsert(writer, name, query, update)["_id"];
            upserted.Add(new BsonDocument { ["index"] = index, ["_id"] = id });
            return new WriteCount(1, 0);
        }, (reply, count) =>
        {
            reply["nModified"] = Aggregation.Numbers.Fit(count.Modified, wide: false);
            if (upserted.Count > 0) reply["upserted"] = upserted;
            return reply;
        });
    }

    private static Reply Delete(CommandContext context)
    {
        var name = context.Collection;
        return Batch(context, context.Request.List("deletes"), (writer, bytes) =>
        {
            var statement = BsonDocument.FromBytes(bytes.Span);
            Refuse(statement, "collation");
            var limit = statement["limit"].IsNumber ? statement["limit"].ToInt64() : throw new CommandException(ErrorCode.Location40414, "BSON field 'delete.deletes.limit' is missing but a required field");
            if (limit is not (0 or 1)) throw CommandException.Parse($"The limit field in delete objects must be 0 or 1. Got {limit}");
            return new WriteCount(Modifier.Delete(writer, name, FilterParser.Parse(statement["q"].AsDocument), many: limit == 0), 0);
        }, (reply, _) => reply);
    }

    private static Reply FindAndModify(CommandContext context)
    {
        context.Refuse("collation", "let");
        var name = context.Collection;
        var query = context.Document("query");
        var projection = context.Document("fields") is { Count: > 0 } fields ? ProjectionParser.Parse(fields) : null;
        var order = context.Document("sort") is { Count: > 0 } sort ? SortOrder.Parse(sort) : null;
        var (remove, upsert) = (context.Flag("remove"), context.Flag("upsert"));
        if (remove == !context.Body["update"].IsMissing) throw CommandException.Parse(remove ? "Cannot specify both an update and remove=true" : "Either an update or remove=true must be specified");
        if (remove && (upsert || context.Flag("new"))) throw CommandException.Parse("Cannot specify both upsert=true or new=true and remove=true");
        var update = remove ? null : new UpdateParser(context.Server.Time).Parse(context.Body["update"], context.Body["arrayFilters"]);
        return context.Store.Write(writer =>
        {
            var (before, after, count) = Modifier.One(writer, name, FilterParser.Parse(query), order, update);
            BsonValue upserted = BsonValue.Missing;
            if (before is null && upsert) upserted = (after = Modifier.Upsert(writer, name, query, update!))["_id"];
            var last = new BsonDocument { ["n"] = before is null && upserted.IsMissing ? 0 : 1 };
            if (!remove) last["updatedExisting"] = before is not null;
            if (!upserted.IsMissing) last["upserted"] = upserted;
            var shown = context.Flag("new") ? after : before;
            return Reply.Ok(new BsonDocument { ["lastErrorObject"] = last, ["value"] = shown is null ? BsonValue.Null : projection?.Apply(shown) ?? shown });
        }, Flushes(context));
    }

    private static Reply Batch(CommandContext context, IReadOnlyList<ReadOnlyMemory<byte>> statements, Func<StoreWriter, ReadOnlyMemory<byte>, WriteCount> run, Func<BsonDocument, WriteCount, BsonDocument> finish) =>
        Batch(context, statements, (writer, statement, _) => run(writer, statement), finish);

    // What fails is listed; in an ordered batch, nothing after it is tried.
    private static Reply Batch(CommandContext context, IReadOnlyList<ReadOnlyMemory<byte>> statements, Func<StoreWriter, ReadOnlyMemory<byte>, int, WriteCount> run, Func<BsonDocument, WriteCount, BsonDocument> finish)
    {
        const int most = 100_000;
        if (statements.Count is 0 or > most) throw new CommandException(ErrorCode.InvalidLength, $"Write batch sizes must be between 1 and {most}. Got {statements.Count} operations.");
        var ordered = context.Flag("ordered", otherwise: true);
        return context.Store.Write(writer =>
        {
            var (count, errors) = (default(WriteCount), new BsonArray());
            for (var i = 0; i < statements.Count; i++)
            {
                try
                {
                    count += run(writer, statements[i], i);
                }
                catch (Exception e) when (e is CommandException or BsonException)
                {
                    errors.Add(Error(i, e));
                    if (ordered) break;
                }
            }
            var reply = finish(new BsonDocument { ["n"] = Aggregation.Numbers.Fit(count.Matched, wide: false) }, count);
            if (errors.Count > 0) reply["writeErrors"] = errors;
            return Reply.Ok(reply);
        }, Flushes(context));
    }

    private static BsonDocument Error(int index, Exception exception)
    {
        var code = exception switch
        {
            CommandException command => command.Code,
            BsonTypeException => ErrorCode.TypeMismatch,
            _ => ErrorCode.InvalidBSON,
        };
        var error = new BsonDocument { ["index"] = index, ["code"] = (int)code, ["errmsg"] = exception.Message };
        foreach (var (name, value) in (exception as CommandException)?.Details ?? []) error[name] = value;
        return error;
    }

    private static void Refuse(BsonDocument statement, params ReadOnlySpan<string> options)
    {
        foreach (var option in options)
            if (statement.Contains(option)) throw CommandException.NotImplemented($"the option {option} of a write");
    }

    // A client that asks for the journal wants to outlive a power cut.
    private static bool Flushes(CommandContext context) => context.Body["writeConcern"] is { Type: BsonType.Document } concern && Aggregation.Expression.IsTrue(concern.AsDocument["j"]);
}
