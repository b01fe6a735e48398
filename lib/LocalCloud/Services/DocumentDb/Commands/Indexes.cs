using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>What an index may be, and which one a client means.</summary>
internal static class Indexes
{
    /// <summary>Checks what a client asks for, and completes it.</summary>
    /// <exception cref="CommandException">There is no such index.</exception>
    public static BsonDocument Check(BsonDocument specification)
    {
        if (specification["key"].Type != BsonType.Document || specification["key"].AsDocument.Count == 0) throw new CommandException(ErrorCode.CannotCreateIndex, "Index keys cannot be an empty object.");
        foreach (var (field, direction) in specification["key"].AsDocument)
        {
            if (field.Length == 0 || field.StartsWith('$')) throw new CommandException(ErrorCode.CannotCreateIndex, $"Index key '{field}' is no field name.");
            if (direction.Type == BsonType.String || field.Contains("$**", StringComparison.Ordinal)) throw CommandException.NotImplemented($"indexes of the kind {direction} on '{field}'");
            if (!direction.IsNumber || direction.ToDouble() == 0) throw new CommandException(ErrorCode.CannotCreateIndex, $"Values in the index key pattern must be positive or negative numbers, but '{field}' has {direction}.");
        }
        foreach (var option in (string[])["partialFilterExpression", "expireAfterSeconds", "collation", "hidden"])
            if (specification.Contains(option)) throw CommandException.NotImplemented($"the index option {option}");
        if (specification["name"].Type != BsonType.String) throw CommandException.Parse("The 'name' field is a required property of an index specification");
        var complete = new BsonDocument { ["v"] = 2 };
        foreach (var (name, value) in specification)
            if (name is not ("v" or "background" or "ns")) complete[name] = value;
        return complete;
    }

    /// <summary>Whether a collection has the index already.</summary>
    /// <exception cref="CommandException">It has another of the same name or the same fields.</exception>
    public static bool IsThere(CollectionInfo collection, BsonDocument specification)
    {
        var key = specification["key"].AsDocument;
        if (key.Count == 1 && key.First().Key == "_id") return true;
        foreach (var index in collection.Indexes)
        {
            var (sameName, sameKey) = (index.Name == specification["name"].AsString, SameKey(index.Specification["key"].AsDocument, key));
            if (sameName && !sameKey) throw new CommandException(ErrorCode.IndexKeySpecsConflict, $"An existing index has the same name as the requested index: {index.Name}, on {index.Specification["key"]}; requested: {key}");
            if (!sameKey) continue;
            var requested = new IndexInfo(0, specification);
            if (!sameName || requested.IsUnique != index.IsUnique || requested.IsSparse != index.IsSparse)
                throw new CommandException(ErrorCode.IndexOptionsConflict, $"Index already exists with a different name or other options: {index.Name}");
            return true;
        }
        return false;
    }

    /// <summary>The indexes that a name, a key or <c>*</c> means.</summary>
    /// <exception cref="CommandException">There is none, or it is that on <c>_id</c>.</exception>
    public static IReadOnlyList<IndexInfo> Choose(CollectionInfo collection, BsonValue wanted)
    {
        if (wanted.Type == BsonType.Array) return [.. wanted.AsArray.SelectMany(one => Choose(collection, one))];
        if (wanted.Type == BsonType.String && wanted.AsString == "*") return collection.Indexes;
        var isId = wanted.Type == BsonType.String ? wanted.AsString == "_id_" : wanted.Type == BsonType.Document && wanted.AsDocument.Count == 1 && wanted.AsDocument.Contains("_id");
        if (isId) throw new CommandException(ErrorCode.InvalidOptions, "cannot drop _id index");
        var found = collection.Indexes.FirstOrDefault(index => wanted.Type == BsonType.Document ? SameKey(index.Specification["key"].AsDocument, wanted.AsDocument) : wanted.Type == BsonType.String && index.Name == wanted.AsString);
        return found is null
            ? throw new CommandException(ErrorCode.IndexNotFound, $"index not found with name or key [{(wanted.Type == BsonType.String ? wanted.AsString : wanted)}]. Existing: {string.Join(", ", collection.Indexes.Select(index => index.Name).Prepend("_id_"))}")
            : [found];
    }

    private static bool SameKey(BsonDocument a, BsonDocument b) =>
        a.Count == b.Count && a.Zip(b).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.IsNumber && pair.Second.Value.IsNumber && pair.First.Value.ToDouble() < 0 == pair.Second.Value.ToDouble() < 0);
}
