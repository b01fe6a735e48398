using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>The names by which filters and expressions call the types.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, BsonType> ByName = new(StringComparer.Ordinal)
    {
        ["double"] = BsonType.Double,
        ["string"] = BsonType.String,
        ["object"] = BsonType.Document,
        ["array"] = BsonType.Array,
        ["binData"] = BsonType.Binary,
        ["undefined"] = BsonType.Undefined,
        ["objectId"] = BsonType.ObjectId,
        ["bool"] = BsonType.Boolean,
        ["date"] = BsonType.DateTime,
        ["null"] = BsonType.Null,
        ["regex"] = BsonType.Regex,
        ["dbPointer"] = BsonType.DbPointer,
        ["javascript"] = BsonType.JavaScript,
        ["symbol"] = BsonType.Symbol,
        ["javascriptWithScope"] = BsonType.JavaScriptWithScope,
        ["int"] = BsonType.Int32,
        ["timestamp"] = BsonType.Timestamp,
        ["long"] = BsonType.Int64,
        ["decimal"] = BsonType.Decimal128,
        ["minKey"] = BsonType.MinKey,
        ["maxKey"] = BsonType.MaxKey,
        ["missing"] = BsonType.Missing,
    };

    private static readonly Dictionary<BsonType, string> Names = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string NameOf(BsonType type) => Names[type];

    public static IReadOnlySet<BsonType> Parse(BsonValue operand) =>
        (operand.Type == BsonType.Array ? operand.AsArray : Enumerable.Repeat(operand, 1)).SelectMany(One).ToHashSet();

    private static IEnumerable<BsonType> One(BsonValue type)
    {
        if (type.Type == BsonType.String)
        {
            if (type.AsString == "number") return [BsonType.Double, BsonType.Int32, BsonType.Int64, BsonType.Decimal128];
            return ByName.TryGetValue(type.AsString, out var named) && named != BsonType.Missing ? [named] : throw CommandException.BadValue($"Unknown type name alias: {type.AsString}");
        }
        if (!type.IsNumber) throw CommandException.BadValue("type must be represented as a number or a string");
        var number = (BsonType)(byte)(long)type.ToDouble();
        return Names.ContainsKey(number) && number != BsonType.Missing ? [number] : throw CommandException.BadValue($"Invalid numerical type code: {type}");
    }
}
