using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>The keys under which an index holds a document: one for each element of an array, else one.</summary>
internal static class IndexKeys
{
    /// <returns>Keys in order, each once; none where a sparse index leaves the document out.</returns>
    /// <exception cref="CommandException">Two of the fields are arrays, whose pairs nobody wants to store.</exception>
    public static IReadOnlyList<byte[]> Of(IndexInfo index, BsonDocument document)
    {
        var values = index.Fields.Select(field => Values(field.Path, document)).ToList();
        if (index.IsSparse && values.TrueForAll(list => list is [{ IsMissing: true }])) return [];
        if (values.Count(list => list.Count > 1) > 1)
            throw new CommandException(ErrorCode.CannotIndexParallelArrays, $"cannot index parallel arrays: more than one field of index {index.Name} is an array in this document");
        var keys = new SortedSet<byte[]>(KeyOrder.Instance);
        var count = values.Max(list => list.Count);
        for (var i = 0; i < count; i++)
        {
            var key = new OrderedKey();
            for (var f = 0; f < values.Count; f++)
            {
                var value = values[f][values[f].Count == 1 ? 0 : i];
                key.Add(value.IsMissing ? BsonValue.Null : value, index.Fields[f].Descending);
            }
            keys.Add(key.ToArray());
        }
        return [.. keys];
    }

    private static List<BsonValue> Values(Query.FieldPath path, BsonDocument document)
    {
        var values = new List<BsonValue>();
        path.Visit(document, value =>
        {
            if (value.Type != BsonType.Array) values.Add(value);
            else if (value.AsArray.Count == 0) values.Add(BsonValue.Undefined);
            else values.AddRange(value.AsArray);
            return false;
        });
        if (values.Count == 0) values.Add(BsonValue.Missing);
        return values;
    }

    private sealed class KeyOrder : IComparer<byte[]>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
