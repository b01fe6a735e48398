using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Reads filters as clients write them.</summary>
internal static class FilterParser
{
    /// <exception cref="CommandException">It is no filter; nothing was read.</exception>
    public static Filter Parse(BsonDocument filter)
    {
        var parts = new List<Filter>();
        foreach (var (name, value) in filter)
        {
            if (name.StartsWith('$')) AddLogical(parts, name, value);
            else parts.Add(ParseField(new FieldPath(name), value));
        }
        return parts is [var only] ? only : new AndFilter(parts);
    }

    /// <summary>A condition on one field: a value, or operators.</summary>
    public static Filter ParseField(FieldPath path, BsonValue condition)
    {
        if (condition.Type == BsonType.Regex) return new FieldFilter(path, new RegexTest(condition.AsRegex));
        if (!IsOperators(condition)) return new FieldFilter(path, new EqualTest(condition));
        var operators = condition.AsDocument;
        var parts = operators.Where(o => o.Key != "$options").Select(o => ParseOperator(path, o.Key, o.Value, operators)).ToList();
        return parts is [var only] ? only : new AndFilter(parts);
    }

    /// <summary>Whether a value is a set of operators, such as <c>{$gt: 3}</c>, and not a document to be equal to.</summary>
    public static bool IsOperators(BsonValue value) =>
        value.Type == BsonType.Document && value.AsDocument.Count > 0 && value.AsDocument.First().Key is ['$', ..] and not ("$ref" or "$id" or "$db");

    private static void AddLogical(List<Filter> parts, string name, BsonValue value)
    {
        switch (name)
        {
            case "$and": parts.Add(new AndFilter(ParseList(name, value))); break;
            case "$or": parts.Add(new OrFilter(ParseList(name, value))); break;
            case "$nor": parts.Add(new NotFilter(new OrFilter(ParseList(name, value)))); break;
            case "$expr": parts.Add(new ExpressionFilter(Aggregation.ExpressionParser.Parse(value))); break;
            case "$comment": break;
            case "$text" or "$where" or "$jsonSchema" or "$alwaysTrue" or "$alwaysFalse": throw CommandException.NotImplemented($"the filter {name}");
            default: throw CommandException.BadValue($"unknown top level operator: {name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.");
        }
    }

    private static List<Filter> ParseList(string name, BsonValue value)
    {
        if (value.Type != BsonType.Array || value.AsArray.Count == 0) throw CommandException.BadValue($"{name} must be a nonempty array");
        return [.. value.AsArray.Select(item => item.Type == BsonType.Document ? Parse(item.AsDocument) : throw CommandException.BadValue($"{name} argument's entries must be objects"))];
    }

    private static Filter ParseOperator(FieldPath path, string name, BsonValue operand, BsonDocument all) => name switch
    {
        "$ne" => new NotFilter(ParseOperator(path, "$eq", operand, all)),
        "$nin" => new NotFilter(ParseOperator(path, "$in", operand, all)),
        "$not" => new NotFilter(ParseNot(path, operand)),
        "$exists" => Aggregation.Expression.IsTrue(operand) ? new FieldFilter(path, new ExistsTest()) : new NotFilter(new FieldFilter(path, new ExistsTest())),
        "$all" => ParseAll(path, operand),
        _ => new FieldFilter(path, ParseTest(name, operand, all)),
    };

    private static Filter ParseNot(FieldPath path, BsonValue operand) => operand.Type == BsonType.Regex || IsOperators(operand)
        ? ParseField(path, operand)
        : throw CommandException.BadValue("$not needs a regex or a document");

    private static AndFilter ParseAll(FieldPath path, BsonValue operand)
    {
        if (operand.Type != BsonType.Array) throw CommandException.BadValue("$all needs an array");
        // All of no values is met by none.
        return operand.AsArray.Count == 0 ? new AndFilter([new OrFilter([])]) : new AndFilter([.. operand.AsArray.Select(item => ParseField(path, item))]);
    }

    private static ValueTest ParseTest(string name, BsonValue operand, BsonDocument all) => name switch
    {
        "$eq" => operand.Type == BsonType.Regex ? new InTest([operand]) : new EqualTest(operand),
        "$gt" => new OrderTest(operand, Greater: true, OrEqual: false),
        "$gte" => new OrderTest(operand, Greater: true, OrEqual: true),
        "$lt" => new OrderTest(operand, Greater: false, OrEqual: false),
        "$lte" => new OrderTest(operand, Greater: false, OrEqual: true),
        "$in" => ParseIn(operand),
        "$type" => new TypeTest(TypeNames.Parse(operand)),
        "$size" => operand.IsNumber && operand.ToDouble() is >= 0 and var size && Math.Floor(size) == size ? new SizeTest((long)size) : throw CommandException.BadValue("$size needs a whole number of at least 0"),
        "$mod" => ParseModulo(operand),
        "$regex" => ParseRegex(operand, all["$options"]),
        "$elemMatch" => ParseElement(operand),
        "$bitsAllSet" => new BitsTest(ParseMask(name, operand), All: true, Set: true),
        "$bitsAnySet" => new BitsTest(ParseMask(name, operand), All: false, Set: true),
        "$bitsAllClear" => new BitsTest(ParseMask(name, operand), All: true, Set: false),
        "$bitsAnyClear" => new BitsTest(ParseMask(name, operand), All: false, Set: false),
        "$near" or "$nearSphere" or "$geoWithin" or "$geoIntersects" => throw CommandException.NotImplemented($"the filter {name}"),
        _ => throw CommandException.BadValue($"unknown operator: {name}"),
    };

    private static InTest ParseIn(BsonValue operand)
    {
        if (operand.Type != BsonType.Array) throw CommandException.BadValue("$in needs an array");
        if (operand.AsArray.Any(IsOperators)) throw CommandException.BadValue("cannot nest $ under $in");
        return new InTest(operand.AsArray);
    }

    private static ModuloTest ParseModulo(BsonValue operand)
    {
        if (operand.Type != BsonType.Array || operand.AsArray.Count != 2 || !operand.AsArray.All(item => item.IsNumber)) throw CommandException.BadValue("malformed mod, needs to be an array of two numbers");
        var (divisor, remainder) = ((long)operand.AsArray[0].ToDouble(), (long)operand.AsArray[1].ToDouble());
        return divisor == 0 ? throw CommandException.BadValue("divisor cannot be 0") : new ModuloTest(divisor, remainder);
    }

    private static RegexTest ParseRegex(BsonValue operand, BsonValue options) => operand.Type switch
    {
        BsonType.String => new RegexTest(new BsonRegex(operand.AsString, options.IsMissing ? "" : options.AsString)),
        BsonType.Regex => new RegexTest(options.IsMissing ? operand.AsRegex : operand.AsRegex with { Options = options.AsString }),
        _ => throw CommandException.BadValue("$regex has to be a string"),
    };

    private static ElementTest ParseElement(BsonValue operand)
    {
        if (operand.Type != BsonType.Document) throw CommandException.BadValue("$elemMatch needs an Object");
        // Logical operators at the front belong to a filter of documents.
        if (!IsOperators(operand) || operand.AsDocument.First().Key is "$and" or "$or" or "$nor" or "$expr")
        {
            var filter = Parse(operand.AsDocument);
            return new ElementTest(item => item.Type == BsonType.Document && filter.Matches(item.AsDocument));
        }
        return new ElementTest(ParseElementTest(operand));
    }

    /// <summary>A condition on an array's element itself, which does not look into an array that the element may be.</summary>
    public static Func<BsonValue, bool> ParseElementTest(BsonValue condition)
    {
        var filter = ParseField(new FieldPath("element"), condition);
        return item => MatchesElement(filter, item);
    }

    private static bool MatchesElement(Filter filter, BsonValue item) => filter switch
    {
        FieldFilter field => field.Test.Matches(item),
        AndFilter and => and.Parts.All(part => MatchesElement(part, item)),
        OrFilter or => or.Parts.Any(part => MatchesElement(part, item)),
        NotFilter not => !MatchesElement(not.Inner, item),
        _ => throw CommandException.NotImplemented($"{filter.GetType().Name} on an array's element"),
    };

    private static long ParseMask(string name, BsonValue operand)
    {
        if (operand.IsNumber && operand.ToDouble() >= 0) return operand.ToInt64();
        if (operand.Type != BsonType.Array) throw CommandException.BadValue($"{name} takes a number or an array of bit positions");
        return operand.AsArray.Aggregate(0L, (mask, bit) => bit.IsNumber && bit.ToInt64() is >= 0 and < 64 and var position
            ? mask | (1L << (int)position)
            : throw CommandException.BadValue($"bit positions must be from 0 to 63 but got: {bit}"));
    }
}
