using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Updates;

/// <summary>A change of a document.</summary>
/// <remarks>MongoDB manual, "Update Operators".</remarks>
internal abstract record Update
{
    /// <summary>Makes the changed document; the old one stays as it is.</summary>
    /// <param name="document">The old one.</param>
    /// <param name="inserts">Whether it is new: it then also takes what is set on insertion only.</param>
    public abstract BsonDocument Apply(BsonDocument document, bool inserts = false);
}

/// <summary>Another document in the place of the old; the old <c>_id</c> stays.</summary>
internal sealed record Replacement(BsonDocument Document) : Update
{
    public override BsonDocument Apply(BsonDocument document, bool inserts = false)
    {
        var result = new BsonDocument();
        var id = Document.Contains("_id") ? Document["_id"] : document["_id"];
        if (!id.IsMissing) result["_id"] = id;
        foreach (var (name, value) in Document)
            if (name != "_id") result[name] = value;
        return result;
    }
}

/// <summary>Operators on fields, in order.</summary>
internal sealed record OperatorUpdate(IReadOnlyList<FieldUpdate> Fields, ArrayFilters Filters) : Update
{
    public override BsonDocument Apply(BsonDocument document, bool inserts = false)
    {
        var result = document.Clone();
        foreach (var field in Fields)
        {
            if (field.OnInsertOnly && !inserts) continue;
            foreach (var path in Filters.Expand(result, field.Path)) field.Change(result, path);
        }
        return result;
    }
}

/// <summary>One operator on one field.</summary>
/// <param name="Path">The field, perhaps with <c>$[]</c> for all elements of an array.</param>
/// <param name="Change">Changes a document at a path without such marks.</param>
/// <param name="OnInsertOnly">Whether it is left out where the document is there already.</param>
internal sealed record FieldUpdate(IReadOnlyList<string> Path, Action<BsonDocument, string[]> Change, bool OnInsertOnly = false);
