using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>Operators on arrays.</summary>
internal static class ArrayOperators
{
    public static Func<BsonValue, BsonValue> Push(string field, BsonValue operand)
    {
        if (!HasEach(operand)) return old => new BsonArray(Items("$push", field, old).Append(operand));
        var modifiers = operand.AsDocument;
        var unknown = modifiers.Names.FirstOrDefault(name => name is not ("$each" or "$slice" or "$sort" or "$position"));
        if (unknown is not null) throw CommandException.BadValue($"Unrecognized clause in $push: {unknown}");
        var values = Each("$push", modifiers);
        return old =>
        {
            var items = Items("$push", field, old).ToList();
            items.InsertRange(Position(modifiers["$position"], items.Count), values);
            if (!modifiers["$sort"].IsMissing) items = Sort(items, modifiers["$sort"]);
            return modifiers["$slice"].IsMissing ? new BsonArray(items) : ArrayFunctions.Slice(new BsonArray(items), modifiers["$slice"]);
        };
    }

    public static Func<BsonValue, BsonValue> AddToSet(string field, BsonValue operand)
    {
        IReadOnlyList<BsonValue> values = HasEach(operand) ? Each("$addToSet", operand.AsDocument) : [operand];
        return old =>
        {
            var result = new BsonArray(Items("$addToSet", field, old));
            foreach (var value in values)
                if (!result.Contains(value, ValueOrder.Instance)) result.Add(value);
            return result;
        };
    }

    public static Func<BsonValue, BsonValue> Pop(string field, BsonValue operand)
    {
        if (!operand.IsNumber || Math.Abs(operand.ToDouble()) != 1) throw CommandException.Parse($"$pop expects 1 or -1, found: {operand}");
        return old =>
        {
            var items = Items("$pop", field, old).ToList();
            if (items.Count > 0) items.RemoveAt(operand.ToDouble() > 0 ? items.Count - 1 : 0);
            return new BsonArray(items);
        };
    }

    public static Func<BsonValue, BsonValue> Pull(string field, BsonValue operand)
    {
        Func<BsonValue, bool> matches;
        if (operand.Type == BsonType.Document && !FilterParser.IsOperators(operand))
        {
            var filter = FilterParser.Parse(operand.AsDocument);
            matches = item => item.Type == BsonType.Document && filter.Matches(item.AsDocument);
        }
        else
        {
            matches = FilterParser.ParseElementTest(operand);
        }
        return old => new BsonArray(Items("$pull", field, old).Where(item => !matches(item)));
    }

    public static Func<BsonValue, BsonValue> PullAll(string field, BsonValue operand)
    {
        if (operand.Type != BsonType.Array) throw CommandException.BadValue($"$pullAll requires an array argument but was given a {TypeNames.NameOf(operand.Type)}");
        return old => new BsonArray(Items("$pullAll", field, old).Where(item => !operand.AsArray.Contains(item, ValueOrder.Instance)));
    }

    private static bool HasEach(BsonValue operand) => operand.Type == BsonType.Document && operand.AsDocument.Contains("$each");

    private static BsonArray Each(string name, BsonDocument modifiers) =>
        modifiers["$each"].Type == BsonType.Array ? modifiers["$each"].AsArray : throw CommandException.BadValue($"The argument to $each in {name} must be an array but it was of type {TypeNames.NameOf(modifiers["$each"].Type)}");

    private static BsonArray Items(string name, string field, BsonValue old) => old.Type switch
    {
        BsonType.Missing => [],
        BsonType.Array => old.AsArray,
        _ => throw CommandException.BadValue($"The field '{field}' must be an array but is of type {TypeNames.NameOf(old.Type)}, so {name} cannot change it"),
    };

    private static int Position(BsonValue position, int count) => position.IsMissing ? count
        : !position.IsNumber ? throw CommandException.BadValue("The value for $position must be an integer value")
        : position.ToInt64() is >= 0 and var start ? (int)Math.Min(start, count) : (int)Math.Max(0, count + position.ToInt64());

    private static List<BsonValue> Sort(List<BsonValue> items, BsonValue order)
    {
        if (order.IsNumber) return order.ToDouble() < 0 ? [.. items.OrderDescending(ValueOrder.Instance)] : [.. items.Order(ValueOrder.Instance)];
        if (order.Type != BsonType.Document) throw CommandException.BadValue("The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields");
        var by = SortOrder.Parse(order.AsDocument);
        return [.. items.OrderBy(item => by.KeyOf(item.Type == BsonType.Document ? item.AsDocument : []), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))];
    }
}
