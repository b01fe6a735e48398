using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Storage;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>Chooses how to reach the documents of a filter: by <c>_id</c>, by the first field of an index, or all of them.</summary>
internal static class QueryPlanner
{
    public static AccessPath Plan(Filter filter, CollectionInfo collection)
    {
        var tests = Required(filter).ToList();
        if (PlanId(tests) is { } byId) return byId;
        foreach (var index in collection.Indexes)
        {
            // A sparse index lacks the documents that a condition on absent values would match; conditions used here never match those.
            var (path, descending) = index.Fields[0];
            var ranges = Ranges(tests.Where(test => test.Path.Text == path.Text).Select(test => test.Test), descending, looksIntoArrays: true);
            if (ranges is not null) return new IndexRanges(index, ranges);
        }
        return new FullScan();
    }

    private static AccessPath? PlanId(List<FieldFilter> tests)
    {
        var own = tests.Where(test => test.Path.Text == "_id").Select(test => test.Test).ToList();
        foreach (var test in own)
        {
            if (test is EqualTest equal) return new IdLookup([OrderedKey.Of(equal.Operand)]);
            if (test is InTest choice && choice.Operands.All(operand => operand.Type != BsonType.Regex)) return new IdLookup(Distinct(choice.Operands));
        }
        return Ranges(own, descending: false, looksIntoArrays: false) is [var range] ? new IdRange(range) : null;
    }

    // The conditions that every match must meet.
    private static IEnumerable<FieldFilter> Required(Filter filter) => filter switch
    {
        FieldFilter field => [field],
        AndFilter and => and.Parts.SelectMany(Required),
        _ => [],
    };

    private static List<byte[]> Distinct(IReadOnlyList<BsonValue> values)
    {
        var keys = values.Select(OrderedKey.Of).ToList();
        keys.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        var count = 0;
        for (var i = 0; i < keys.Count; i++)
            if (count == 0 || !keys[i].AsSpan().SequenceEqual(keys[count - 1])) keys[count++] = keys[i];
        keys.RemoveRange(count, keys.Count - count);
        return keys;
    }

    private static List<KeyRange>? Ranges(IEnumerable<ValueTest> tests, bool descending, bool looksIntoArrays)
    {
        KeyRange? narrowed = null;
        foreach (var test in tests)
        {
            switch (test)
            {
                case EqualTest equal when IsIndexed(equal.Operand): return [Exactly(equal.Operand, descending)];
                case InTest choice when choice.Operands.All(IsIndexed):
                    var ranges = choice.Operands.Select(operand => Exactly(operand, descending)).DistinctBy(range => Convert.ToHexString(range.Low)).ToList();
                    ranges.Sort((a, b) => a.Low.AsSpan().SequenceCompareTo(b.Low));
                    return ranges;
                case OrderTest order when IsIndexed(order.Operand):
                    var range = Beyond(order, descending);
                    // Two bounds may be met by two different elements of an array, so that only one of them may narrow.
                    narrowed = narrowed is null ? range : looksIntoArrays ? narrowed : Both(narrowed.Value, range);
                    break;
            }
        }
        return narrowed is null ? null : [narrowed.Value];
    }

    // Null also matches what is not there; arrays lie in an index by their elements; keys at the ends of the order compare across types.
    private static bool IsIndexed(BsonValue operand) =>
        operand.Type is not (BsonType.Null or BsonType.Undefined or BsonType.Array or BsonType.Regex or BsonType.MinKey or BsonType.MaxKey or BsonType.Missing);

    private static KeyRange Exactly(BsonValue value, bool descending)
    {
        var key = new OrderedKey().Add(value, descending).ToArray();
        return new KeyRange(key, OrderedKey.After(key));
    }

    // From the value to the end of its kind.
    private static KeyRange Beyond(OrderTest test, bool descending)
    {
        var bracket = ValueOrder.Bracket(test.Operand.Type);
        byte[] kind = [descending ? (byte)~bracket : bracket];
        var exact = Exactly(test.Operand, descending);
        return test.Greater != descending
            ? new KeyRange(test.OrEqual ? exact.Low : exact.High, OrderedKey.After(kind))
            : new KeyRange(kind, test.OrEqual ? exact.High : exact.Low);
    }

    private static KeyRange Both(KeyRange a, KeyRange b) => new(
        a.Low.AsSpan().SequenceCompareTo(b.Low) >= 0 ? a.Low : b.Low,
        a.High.AsSpan().SequenceCompareTo(b.High) <= 0 ? a.High : b.High);
}
