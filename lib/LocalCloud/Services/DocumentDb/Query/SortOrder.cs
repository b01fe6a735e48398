using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Values;

namespace Workspace.LocalCloud.Services.DocumentDb.Query;

/// <summary>An order of documents: by one field, then by the next.</summary>
internal sealed record SortOrder(IReadOnlyList<(FieldPath Path, bool Descending)> Fields)
{
    /// <exception cref="CommandException">It is no order.</exception>
    public static SortOrder Parse(BsonDocument order) => new([.. order.Select(field => (new FieldPath(field.Key), IsDescending(field.Key, field.Value)))]);

    /// <summary>The order's key of a document: a smaller one comes first. Of an array counts the element that comes first.</summary>
    public byte[] KeyOf(BsonDocument document)
    {
        var key = new OrderedKey();
        foreach (var (path, descending) in Fields) key.Add(ValueOf(path, descending, document), descending);
        return key.ToArray();
    }

    public void AddFields(ISet<string> fields)
    {
        foreach (var (path, _) in Fields) fields.Add(path.First);
    }

    private static BsonValue ValueOf(FieldPath path, bool descending, BsonDocument document)
    {
        var best = BsonValue.Missing;
        void Offer(BsonValue value)
        {
            if (value.IsMissing) value = BsonValue.Null;
            if (best.IsMissing || (ValueOrder.Instance.Compare(value, best) < 0) != descending) best = value;
        }
        path.Visit(document, value =>
        {
            if (value.Type != BsonType.Array) Offer(value);
            else if (value.AsArray.Count == 0) Offer(BsonValue.Undefined);
            else foreach (var item in value.AsArray) Offer(item);
            return false;
        });
        return best.IsMissing ? BsonValue.Null : best;
    }

    private static bool IsDescending(string name, BsonValue direction)
    {
        if (direction.Type == BsonType.Document) throw CommandException.NotImplemented($"sorting by {direction}");
        return direction.IsNumber && Math.Abs(direction.ToDouble()) == 1
            ? direction.ToDouble() < 0
            : throw CommandException.BadValue($"$sort key ordering must be 1 (for ascending) or -1 (for descending); {name} has {direction}");
    }
}
