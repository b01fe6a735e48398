using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Aggregation;

/// <summary>Functions of arrays and documents.</summary>
internal static class ArrayFunctions
{
    // Arrays are made in memory; this many elements fill the largest document.
    private const int MostElements = 2_000_000;

    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        ["$size"] = new(1, 1, values => values[0].Type == BsonType.Array ? values[0].AsArray.Count : throw CommandException.Type($"The argument to $size must be an array, but was of type: {Query.TypeNames.NameOf(values[0].Type)}")),
        ["$isArray"] = new(1, 1, values => values[0].Type == BsonType.Array),
        ["$arrayElemAt"] = new(2, 2, values => Element("$arrayElemAt", values[0], values[1])),
        ["$first"] = new(1, 1, values => Element("$first", values[0], 0)),
        ["$last"] = new(1, 1, values => Element("$last", values[0], -1)),
        ["$in"] = new(2, 2, values => Need("$in", values[1]).Contains(values[0], ValueOrder.Instance)),
        ["$concatArrays"] = new(0, int.MaxValue, values => values.Any(v => v.IsNullish) ? BsonValue.Null : Concat([.. values.Select(v => Need("$concatArrays", v))])),
        ["$reverseArray"] = new(1, 1, values => values[0].IsNullish ? BsonValue.Null : new BsonArray(Need("$reverseArray", values[0]).AsEnumerable().Reverse())),
        ["$slice"] = new(2, 3, values => values[0].IsNullish ? BsonValue.Null : Slice(Need("$slice", values[0]), values.AsSpan(1))),
        ["$range"] = new(2, 3, Range),
        ["$sum"] = new(1, int.MaxValue, values => Fold("$sum", values)),
        ["$avg"] = new(1, int.MaxValue, values => Fold("$avg", values)),
        ["$min"] = new(1, int.MaxValue, values => Fold("$min", values)),
        ["$max"] = new(1, int.MaxValue, values => Fold("$max", values)),
        ["$stdDevPop"] = new(1, int.MaxValue, values => Fold("$stdDevPop", values)),
        ["$stdDevSamp"] = new(1, int.MaxValue, values => Fold("$stdDevSamp", values)),
        ["$anyElementTrue"] = new(1, 1, values => Need("$anyElementTrue", values[0]).Any(Expression.IsTrue)),
        ["$allElementsTrue"] = new(1, 1, values => Need("$allElementsTrue", values[0]).All(Expression.IsTrue)),
        ["$mergeObjects"] = new(0, int.MaxValue, values => Fold("$mergeObjects", values)),
        ["$objectToArray"] = new(1, 1, ObjectToArray),
        ["$arrayToObject"] = new(1, 1, ArrayToObject),
    };

    /// <summary>Part of an array: its first n, its last −n, or n from a position on.</summary>
    public static BsonArray Slice(BsonArray array, params ReadOnlySpan<BsonValue> arguments)
    {
        var (position, count) = arguments.Length == 1
            ? arguments[0].ToInt64() is var n && n < 0 ? (n, -n) : (0, n)
            : (arguments[0].ToInt64(), arguments[1].ToInt64());
        if (arguments.Length == 2 && count <= 0) throw CommandException.BadValue($"Third argument to $slice must be positive: {count}");
        var start = position < 0 ? Math.Max(0, array.Count + position) : Math.Min(position, array.Count);
        return new BsonArray(array.Skip((int)start).Take((int)Math.Min(count, array.Count)));
    }

    private static BsonValue Concat(BsonArray[] arrays) => arrays.Sum(array => (long)array.Count) <= MostElements
        ? new BsonArray(arrays.SelectMany(array => array))
        : throw CommandException.BadValue($"$concatArrays would make more than {MostElements} elements.");

    private static BsonArray Need(string name, BsonValue value) =>
        value.Type == BsonType.Array ? value.AsArray : throw CommandException.Type($"{name} requires an array, not {Query.TypeNames.NameOf(value.Type)}");

    private static BsonValue Element(string name, BsonValue array, BsonValue position)
    {
        if (array.IsNullish || position.IsNullish) return BsonValue.Null;
        var items = Need(name, array);
        var index = position.ToInt64();
        if (index < 0) index += items.Count;
        return index >= 0 && index < items.Count ? items[(int)index] : BsonValue.Missing;
    }

    private static BsonValue Range(BsonValue[] values)
    {
        var (start, end, step) = (values[0].ToInt64(), values[1].ToInt64(), values.Length > 2 ? values[2].ToInt64() : 1);
        if (step == 0) throw CommandException.BadValue("$range requires a non-zero step value");
        var count = Math.Max(0, Math.Ceiling((end - start) / (double)step));
        if (count > MostElements) throw CommandException.BadValue($"$range would make {count} elements; {MostElements} are the most.");
        return new BsonArray(Enumerable.Range(0, (int)count).Select(i => Numbers.Fit(start + (i * (Int128)step), wide: false)));
    }

    // Of one array its elements, else of the arguments themselves.
    private static BsonValue Fold(string name, BsonValue[] values)
    {
        var accumulator = Accumulator.Create(name);
        foreach (var value in values is [{ Type: BsonType.Array } only] && name != "$mergeObjects" ? only.AsArray : values.AsEnumerable()) accumulator.Add(value);
        return accumulator.Result();
    }

    private static BsonValue ObjectToArray(BsonValue[] values) => values[0].IsNullish ? BsonValue.Null
        : values[0].Type == BsonType.Document ? new BsonArray(values[0].AsDocument.Select(field => (BsonValue)new BsonDocument { ["k"] = field.Key, ["v"] = field.Value }))
        : throw CommandException.Type($"$objectToArray requires a document input, found: {Query.TypeNames.NameOf(values[0].Type)}");

    private static BsonValue ArrayToObject(BsonValue[] values)
    {
        if (values[0].IsNullish) return BsonValue.Null;
        var document = new BsonDocument();
        foreach (var item in Need("$arrayToObject", values[0]))
        {
            if (item.Type == BsonType.Array && item.AsArray.Count == 2) document[item.AsArray[0].AsString] = item.AsArray[1];
            else if (item.Type == BsonType.Document && item.AsDocument["k"].Type == BsonType.String && item.AsDocument.Contains("v")) document[item.AsDocument["k"].AsString] = item.AsDocument["v"];
            else throw CommandException.Type("$arrayToObject requires an array of pairs, or of documents with the fields k and v");
        }
        return document;
    }
}
