using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>The answer to a command.</summary>
internal abstract record Reply
{
    public abstract void Write(BsonWriter target);

    public static Reply Ok(BsonDocument? fields = null)
    {
        var document = fields ?? [];
        document["ok"] = 1.0;
        return new DocumentReply(document);
    }
}

/// <summary>A document.</summary>
internal sealed record DocumentReply(BsonDocument Document) : Reply
{
    public override void Write(BsonWriter target) => target.WriteDocument(Document);
}

/// <summary>A batch of a cursor's documents, copied as they are.</summary>
/// <param name="Cursor">The cursor's number; 0 where it has no more.</param>
/// <param name="Name">The collection.</param>
/// <param name="IsFirst">Whether it opens the cursor.</param>
/// <param name="Documents">BSON.</param>
internal sealed record BatchReply(long Cursor, string Name, bool IsFirst, IReadOnlyList<ReadOnlyMemory<byte>> Documents) : Reply
{
    public override void Write(BsonWriter target)
    {
        var reply = target.BeginDocument();
        var cursor = target.BeginDocument(BsonType.Document, "cursor");
        var batch = target.BeginDocument(BsonType.Array, IsFirst ? "firstBatch" : "nextBatch");
        for (var i = 0; i < Documents.Count; i++) target.WriteRaw(BsonType.Document, i.ToString(System.Globalization.CultureInfo.InvariantCulture), Documents[i].Span);
        target.EndDocument(batch);
        target.Write("id", Cursor);
        target.Write("ns", Name);
        target.EndDocument(cursor);
        target.Write("ok", 1.0);
        target.EndDocument(reply);
    }
}
