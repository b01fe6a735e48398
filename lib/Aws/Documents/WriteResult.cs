using Workspace.Core.Bson;

namespace Workspace.Aws.Documents;

/// <summary>What writes did.</summary>
public sealed record WriteResult
{
    /// <summary>Documents inserted.</summary>
    public long Inserted { get; init; }

    /// <summary>Documents that filters of updates found.</summary>
    public long Matched { get; init; }

    /// <summary>Documents that updates changed.</summary>
    public long Modified { get; init; }

    /// <summary>Documents deleted.</summary>
    public long Deleted { get; init; }

    /// <summary>The <c>_id</c> of documents that an update made, by the position of the write.</summary>
    public IReadOnlyDictionary<int, BsonValue> Upserted { get; init; } = new Dictionary<int, BsonValue>();

    internal static WriteResult Read(BsonDocument reply) => new()
    {
        Inserted = Count(reply, "nInserted"),
        Matched = Count(reply, "nMatched"),
        Modified = Count(reply, "nModified"),
        Deleted = Count(reply, "nRemoved"),
        Upserted = reply["upserted"] is { Type: BsonType.Array } upserted
            ? upserted.AsArray.Select(entry => entry.AsDocument).ToDictionary(entry => (int)entry["index"].ToInt64(), entry => entry["_id"])
            : new Dictionary<int, BsonValue>(),
    };

    private static long Count(BsonDocument reply, string name) => reply[name].IsNumber ? reply[name].ToInt64() : 0;
}
