using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Reads pipelines as clients write them.</summary>
internal static class StageParser
{
    private static readonly HashSet<string> Missing = new(StringComparer.Ordinal)
    {
        "$bucket", "$bucketAuto", "$changeStream", "$collStats", "$currentOp", "$densify", "$documents", "$facet", "$fill", "$geoNear", "$graphLookup", "$indexStats",
        "$listLocalSessions", "$listSessions", "$merge", "$out", "$planCacheStats", "$redact", "$search", "$setWindowFields", "$unionWith",
    };

    /// <exception cref="CommandException">It is no pipeline, or has a stage that is not implemented.</exception>
    public static IReadOnlyList<Stage> Parse(BsonArray pipeline)
    {
        var stages = pipeline.SelectMany(ParseStage).ToList();
        for (var i = 0; i + 1 < stages.Count; i++)
            if (stages[i] is SortStage sort && stages[i + 1] is LimitStage limit) stages[i] = sort with { Limit = Math.Min(sort.Limit, limit.Count) };
        return stages;
    }

    private static IEnumerable<Stage> ParseStage(BsonValue value)
    {
        if (value.Type != BsonType.Document || value.AsDocument.Count != 1) throw new CommandException((ErrorCode)40323, "A pipeline stage specification object must contain exactly one field.");
        var (name, operand) = value.AsDocument.First();
        return name switch
        {
            "$match" => [new MatchStage(FilterParser.Parse(NeedDocument(name, operand, (ErrorCode)15959)))],
            "$project" => [new ProjectStage(ProjectionParser.Parse(NeedFields(name, operand)))],
            "$addFields" or "$set" => [new AddFieldsStage([.. Flatten("", NeedDocument(name, operand, (ErrorCode)40272))])],
            "$unset" => [new ProjectStage(ProjectionParser.Parse(Unset(operand)))],
            "$group" => [ParseGroup(NeedDocument(name, operand, (ErrorCode)15947))],
            "$sort" => [new SortStage(SortOrder.Parse(NeedDocument(name, operand, (ErrorCode)15973)))],
            "$limit" => [new LimitStage(NeedCount(name, operand, least: 1, (ErrorCode)15958))],
            "$skip" => [new SkipStage(NeedCount(name, operand, least: 0, (ErrorCode)15956))],
            "$unwind" => [ParseUnwind(operand)],
            "$count" => [ParseCount(operand)],
            "$sample" => [new SampleStage(NeedCount(name, NeedDocument(name, operand, (ErrorCode)28745)["size"], least: 1, (ErrorCode)28747))],
            "$lookup" => [ParseLookup(NeedDocument(name, operand, (ErrorCode)4569))],
            "$replaceRoot" => [new ReplaceRootStage(ExpressionParser.Parse(NeedDocument(name, operand, (ErrorCode)40229)["newRoot"] is { IsMissing: false } root ? root : throw new CommandException((ErrorCode)40231, "no newRoot specified for the $replaceRoot stage")))],
            "$replaceWith" => [new ReplaceRootStage(ExpressionParser.Parse(operand))],
            "$sortByCount" => [new GroupStage(ExpressionParser.Parse(operand), [("count", Accumulator.Factory("$sum"), new LiteralExpression(1))]), new SortStage(SortOrder.Parse(new BsonDocument { ["count"] = -1 }))],
            _ when Missing.Contains(name) => throw CommandException.NotImplemented($"the stage {name}"),
            _ => throw new CommandException(ErrorCode.Location40324, $"Unrecognized pipeline stage name: '{name}'"),
        };
    }

    private static GroupStage ParseGroup(BsonDocument group)
    {
        if (!group.Contains("_id")) throw new CommandException(ErrorCode.Location15955, "a group specification must include an _id");
        var fields = group.Where(field => field.Key != "_id").Select(field =>
        {
            if (field.Key.Contains('.', StringComparison.Ordinal)) throw new CommandException((ErrorCode)40235, $"The field name '{field.Key}' cannot contain '.'");
            if (field.Value.Type != BsonType.Document) throw new CommandException((ErrorCode)40234, $"The field '{field.Key}' must be an accumulator object");
            if (field.Value.AsDocument.Count != 1) throw new CommandException((ErrorCode)40238, $"The field '{field.Key}' must specify one accumulator");
            var (name, operand) = field.Value.AsDocument.First();
            return name == "$count"
                ? (field.Key, Accumulator.Factory("$sum"), new LiteralExpression(1))
                : (field.Key, Accumulator.Factory(name), ExpressionParser.Parse(operand));
        });
        return new GroupStage(ExpressionParser.Parse(group["_id"]), [.. fields]);
    }

    private static UnwindStage ParseUnwind(BsonValue operand)
    {
        var document = operand.Type == BsonType.String ? new BsonDocument { ["path"] = operand } : NeedDocument("$unwind", operand, (ErrorCode)15981);
        if (document["path"].Type != BsonType.String || !document["path"].AsString.StartsWith('$')) throw new CommandException(ErrorCode.Location28812, "path option to $unwind stage should be prefixed with a '$'");
        var position = document["includeArrayIndex"];
        return new UnwindStage(new FieldPath(document["path"].AsString[1..]), position.IsNullish ? null : new FieldPath(position.AsString), Expression.IsTrue(document["preserveNullAndEmptyArrays"]));
    }

    private static CountStage ParseCount(BsonValue operand) =>
        operand.Type == BsonType.String && operand.AsString.Length > 0 && !operand.AsString.StartsWith('$') && !operand.AsString.Contains('.', StringComparison.Ordinal)
            ? new CountStage(operand.AsString)
            : throw new CommandException((ErrorCode)40156, "the count field must be a non-empty string without a $ at its start and without a point");

    private static LookupStage ParseLookup(BsonDocument lookup)
    {
        if (lookup.Contains("pipeline") || lookup.Contains("let")) throw CommandException.NotImplemented("$lookup with a pipeline");
        string Need(string name) => lookup[name].Type == BsonType.String ? lookup[name].AsString : throw CommandException.Parse($"$lookup argument '{name}' must be a string");
        return new LookupStage(Need("from"), new FieldPath(Need("localField")), new FieldPath(Need("foreignField")), new FieldPath(Need("as")));
    }

    private static IEnumerable<(FieldPath Path, Expression Value)> Flatten(string prefix, BsonDocument fields) => fields.SelectMany(field =>
    {
        var path = prefix.Length == 0 ? field.Key : $"{prefix}.{field.Key}";
        return field.Value.Type == BsonType.Document && field.Value.AsDocument.Count > 0 && !field.Value.AsDocument.First().Key.StartsWith('$')
            ? Flatten(path, field.Value.AsDocument)
            : [(new FieldPath(path), ExpressionParser.Parse(field.Value))];
    });

    private static BsonDocument Unset(BsonValue operand)
    {
        var document = new BsonDocument();
        foreach (var name in operand.Type == BsonType.Array ? operand.AsArray : Enumerable.Repeat(operand, 1))
            document[name.Type == BsonType.String ? name.AsString : throw new CommandException((ErrorCode)31002, "$unset specification must be a string or an array of strings")] = 0;
        return document;
    }

    private static BsonDocument NeedFields(string name, BsonValue operand)
    {
        var document = NeedDocument(name, operand, (ErrorCode)15969);
        return document.Count > 0 ? document : throw new CommandException((ErrorCode)51272, $"Invalid {name} :: caused by :: projection specification must have at least one field");
    }

    private static BsonDocument NeedDocument(string name, BsonValue operand, ErrorCode code) =>
        operand.Type == BsonType.Document ? operand.AsDocument : throw new CommandException(code, $"{name} needs an object, not {TypeNames.NameOf(operand.Type)}");

    private static long NeedCount(string name, BsonValue operand, long least, ErrorCode code)
    {
        if (!operand.IsNumber || Math.Floor(operand.ToDouble()) != operand.ToDouble()) throw new CommandException(code, $"{name} needs a whole number, not {operand}");
        return operand.ToInt64() >= least ? operand.ToInt64() : throw new CommandException(code, $"{name} needs a number of at least {least}, not {operand}");
    }
}
