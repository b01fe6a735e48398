using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>Changes values at paths within a document.</summary>
internal static class DocumentPath
{
    // One field far beyond an array's end fills it up with nulls; MongoDB allows as many.
    private const int MostPadding = 1_500_000;

    /// <summary>Sets a value as updates do: numbers are positions of arrays, and missing documents on the way are made.</summary>
    /// <exception cref="CommandException">Something on the way is neither document nor array.</exception>
    public static void Set(BsonDocument document, ReadOnlySpan<string> path, BsonValue value)
    {
        if (path.Length == 1)
        {
            document[path[0]] = value;
            return;
        }
        if (document[path[0]].IsMissing) document[path[0]] = new BsonDocument();
        SetWithin(document[path[0]], path[0], path[1..], value);
    }

    /// <summary>Takes away what stands at a path; of an array, the element becomes null.</summary>
    public static void Remove(BsonValue owner, IReadOnlyList<string> path)
    {
        for (var level = 0; ; level++)
        {
            var last = level == path.Count - 1;
            if (owner.Type == BsonType.Document)
            {
                if (last) owner.AsDocument.Remove(path[level]);
                else owner = owner.AsDocument[path[level]];
            }
            else if (owner.Type == BsonType.Array && FieldPath.IsPosition(path[level], out var position) && position < owner.AsArray.Count)
            {
                if (last) owner.AsArray[position] = BsonValue.Null;
                else owner = owner.AsArray[position];
            }
            else
            {
                return;
            }
            if (last) return;
        }
    }

    /// <summary>What stands at a path, numbers being positions of arrays.</summary>
    public static BsonValue Get(BsonValue value, IEnumerable<string> path)
    {
        foreach (var part in path)
        {
            if (value.Type == BsonType.Document) value = value.AsDocument[part];
            else if (value.Type == BsonType.Array && FieldPath.IsPosition(part, out var position) && position < value.AsArray.Count) value = value.AsArray[position];
            else return BsonValue.Missing;
        }
        return value;
    }

    /// <summary>Sets a value as aggregation stages do: in each element of the arrays on the way, and in place of what is no document.</summary>
    public static void SetEach(BsonDocument document, IReadOnlyList<string> path, BsonValue value, int level = 0)
    {
        var name = path[level];
        if (level == path.Count - 1) document[name] = value;
        else document[name] = SetInside(document[name], path, value, level + 1);
    }

    private static BsonValue SetInside(BsonValue owner, IReadOnlyList<string> path, BsonValue value, int level)
    {
        if (owner.Type == BsonType.Array) return new BsonArray(owner.AsArray.Select(item => SetInside(item, path, value, level)));
        var inner = owner.Type == BsonType.Document ? owner.AsDocument : [];
        SetEach(inner, path, value, level);
        return inner;
    }

    private static void SetWithin(BsonValue owner, string ownerName, ReadOnlySpan<string> path, BsonValue value)
    {
        if (owner.Type == BsonType.Document)
        {
            Set(owner.AsDocument, path, value);
            return;
        }
        if (owner.Type != BsonType.Array || !FieldPath.IsPosition(path[0], out var position))
            throw new CommandException(ErrorCode.PathNotViable, $"Cannot create field '{path[0]}' in element {{{ownerName}: {owner}}}");
        var array = owner.AsArray;
        if (position - array.Count > MostPadding) throw new CommandException(ErrorCode.CannotBackfillArray, $"can't backfill more than {MostPadding} elements");
        while (array.Count <= position) array.Add(BsonValue.Null);
        if (path.Length == 1)
        {
            array[position] = value;
            return;
        }
        if (array[position].IsNullish) array[position] = new BsonDocument();
        SetWithin(array[position], path[0], path[1..], value);
    }
}
