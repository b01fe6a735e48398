using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Reads expressions as clients write them.</summary>
internal static class ExpressionParser
{
    // Known to MongoDB and not to us: that answer is another than for a misspelt name.
    private static readonly HashSet<string> Missing = new(StringComparer.Ordinal)
    {
        "$accumulator", "$function", "$dateToString", "$dateFromString", "$dateToParts", "$dateFromParts", "$dateAdd", "$dateDiff", "$dateSubtract", "$dateTrunc",
        "$regexFind", "$regexFindAll", "$zip", "$convert", "$toDecimal", "$indexOfArray", "$indexOfBytes", "$indexOfCP", "$getField", "$setField", "$sortArray", "$rand",
        "$sin", "$cos", "$tan", "$asin", "$acos", "$atan", "$atan2", "$setUnion", "$setIntersection", "$setDifference", "$setEquals", "$setIsSubset", "$replaceOne",
        "$isoWeek", "$isoWeekYear", "$isoDayOfWeek", "$week", "$ltrim", "$rtrim", "$meta", "$binarySize", "$bsonSize",
    };

    /// <exception cref="CommandException">It is no expression, or one that is not implemented.</exception>
    public static Expression Parse(BsonValue value) => value.Type switch
    {
        BsonType.String when value.AsString.StartsWith('$') => ParsePath(value.AsString),
        BsonType.Array => new ArrayExpression([.. value.AsArray.Select(Parse)]),
        BsonType.Document => ParseDocument(value.AsDocument),
        _ => new LiteralExpression(value),
    };

    private static PathExpression ParsePath(string text)
    {
        if (!text.StartsWith("$$", StringComparison.Ordinal))
        {
            var parts = text[1..].Split('.');
            return parts.Any(part => part.Length == 0) ? throw new CommandException(ErrorCode.FailedToParse, $"'{text}' is no field path: a part of it is empty.") : new PathExpression(null, parts);
        }
        var names = text[2..].Split('.');
        return names[0] is "NOW" or "CLUSTER_TIME" or "USER_ROLES" or "SEARCH_META"
            ? throw CommandException.NotImplemented($"the variable $${names[0]}")
            : new PathExpression(names[0], names[1..]);
    }

    private static Expression ParseDocument(BsonDocument document)
    {
        if (document.Count > 0 && document.First().Key.StartsWith('$'))
        {
            var (name, operand) = document.First();
            return document.Count == 1
                ? ParseOperator(name, operand)
                : throw new CommandException(ErrorCode.Location15955, $"an object representing an expression must have exactly one field: {document}");
        }
        return new DocumentExpression([.. document.Select(field => (field.Key, Parse(field.Value)))]);
    }

    private static Expression ParseOperator(string name, BsonValue operand)
    {
        if (name == "$literal") return new LiteralExpression(operand);
        if (SpecialExpressions.Find(name) is { } special) return special(operand);
        if (Functions.All.TryGetValue(name, out var function))
        {
            var arguments = operand.Type == BsonType.Array ? operand.AsArray.Select(Parse).ToList() : [Parse(operand)];
            if (arguments.Count < function.Least || arguments.Count > function.Most)
                throw new CommandException(ErrorCode.Location15974, $"Expression {name} takes {(function.Least == function.Most ? $"exactly {function.Least}" : $"{function.Least} to {function.Most}")} arguments. {arguments.Count} were passed in.");
            return new FunctionExpression(arguments, function.Body);
        }
        throw Missing.Contains(name)
            ? CommandException.NotImplemented($"the expression {name}")
            : new CommandException(ErrorCode.InvalidPipelineOperator, $"Unrecognized expression '{name}'");
    }
}
