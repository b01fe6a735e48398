using Workspace.Core.Bson;

namespace Workspace.Aws.Documents.Mongoc;

/// <summary>A collection on one connection.</summary>
internal sealed unsafe class MongocCollection(MongocLease lease, nint collection) : IDisposable
{
    private static MongocLibrary Library => MongocLibrary.Instance;

    public MongocCursor Find(byte[] filter, byte[] options)
    {
        using var query = new MongocBson(filter);
        using var settings = new MongocBson(options);
        return new MongocCursor(lease.Errors, Library.Find(collection, query.Pointer, settings.Pointer, 0));
    }

    public MongocCursor Aggregate(byte[] pipeline, byte[] options)
    {
        using var stages = new MongocBson(pipeline);
        using var settings = new MongocBson(options);
        return new MongocCursor(lease.Errors, Library.Aggregate(collection, 0, stages.Pointer, settings.Pointer, 0));
    }

    public MongocCursor Indexes() => new(lease.Errors, Library.FindIndexes(collection, null));

    /// <summary>Runs writes, as few messages as they fit into.</summary>
    /// <param name="writes">The writes, whose documents the library copies.</param>
    /// <param name="options">Such as <c>{ordered: false}</c>.</param>
    /// <returns>The counts, and the errors if there are any.</returns>
    public BsonDocument Write(IEnumerable<DocumentWrite> writes, byte[] options)
    {
        using var settings = new MongocBson(options);
        var bulk = Library.BulkNew(collection, settings.Pointer);
        try
        {
            foreach (var write in writes) Add(bulk, write);
            using var reply = new MongocBson();
            var error = default(MongocError);
            var succeeded = Library.BulkExecute(bulk, reply.Pointer, &error) != 0;
            var result = reply.Read();
            return succeeded || result["writeErrors"] is { Type: BsonType.Array } errors && errors.AsArray.Count > 0 ? result : throw lease.Errors.Translate(error, result);
        }
        finally
        {
            Library.BulkDestroy(bulk);
        }
    }

    public void Dispose() => Library.CollectionDestroy(collection);

    private void Add(nint bulk, DocumentWrite write)
    {
        using var first = new MongocBson(write.FirstBytes);
        using var second = write.Second is null ? null : new MongocBson(write.Second.ToBytes());
        using var settings = new MongocBson(write.Options.ToBytes());
        var error = default(MongocError);
        var (a, b, o) = ((nint)first.Pointer, second is null ? 0 : (nint)second.Pointer, (nint)settings.Pointer);
        var added = write.Kind switch
        {
            DocumentWriteKind.Insert => Library.BulkInsert(bulk, (byte*)a, (byte*)o, &error),
            DocumentWriteKind.UpdateOne => Library.BulkUpdateOne(bulk, (byte*)a, (byte*)b, (byte*)o, &error),
            DocumentWriteKind.UpdateMany => Library.BulkUpdateMany(bulk, (byte*)a, (byte*)b, (byte*)o, &error),
            DocumentWriteKind.ReplaceOne => Library.BulkReplaceOne(bulk, (byte*)a, (byte*)b, (byte*)o, &error),
            DocumentWriteKind.DeleteOne => Library.BulkDeleteOne(bulk, (byte*)a, (byte*)o, &error),
            _ => Library.BulkDeleteMany(bulk, (byte*)a, (byte*)o, &error),
        };
        if (added == 0) throw lease.Errors.Translate(error, []);
    }
}
