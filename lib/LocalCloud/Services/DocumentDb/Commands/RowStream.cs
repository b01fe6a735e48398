using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Aggregation;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Query;
using Workspace.LocalCloud.Services.DocumentDb.Storage;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>The documents of a collection that meet a filter, read as they are asked for.</summary>
internal sealed class RowStream(CommandContext context) : IStageContext
{
    private const int CheckEvery = 128;

    private readonly TimeProvider _time = context.Server.Time;
    private readonly long _started = context.Server.Time.GetTimestamp();
    private readonly TimeSpan? _limit = context.Count("maxTimeMS", 0) is > 0 and var most ? TimeSpan.FromMilliseconds(Math.Min(most, int.MaxValue)) : null;

    public Random Random { get; } = new(System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Documents with their bytes; of the first, only the fields named were read.</summary>
    public IEnumerable<(StoredRow Row, BsonDocument Fields)> Match(Namespace name, Filter filter, IReadOnlySet<string>? fields, AccessPath? path = null)
    {
        if (context.Store.Catalogue.Find(name) is not { } collection) yield break;
        var passed = 0;
        foreach (var row in (path ?? QueryPlanner.Plan(filter, collection)).Read(new SharedRows(context.Store), collection))
        {
            if (++passed % CheckEvery == 0) CheckTime();
            var document = BsonReader.ReadDocument(row.Document, fields);
            if (filter.Matches(document)) yield return (row, document);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<BsonDocument> Query(string collection, Filter filter) =>
        Match(Namespace.Create(context.Request.Database, collection), filter, fields: null).Select(pair => pair.Fields);

    /// <summary>The fields that a filter reads, or null for all.</summary>
    public static HashSet<string>? FieldsOf(Filter filter)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        return filter.AddFields(fields) ? fields : null;
    }

    private void CheckTime()
    {
        if (_limit is { } limit && _time.GetElapsedTime(_started) > limit) throw new CommandException(ErrorCode.MaxTimeMSExpired, "operation exceeded time limit");
    }
}
