using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>A collection as the catalogue has it. It never changes; a change makes another.</summary>
internal sealed record CollectionInfo(long Id, Namespace Name, Guid Uuid, BsonDocument Options, IReadOnlyList<IndexInfo> Indexes)
{
    /// <summary>The table of its documents: id in order of insertion, key of <c>_id</c>, BSON.</summary>
    public string Table => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{Id}");

    /// <summary>The top-level fields that any index reads.</summary>
    public IReadOnlySet<string> IndexedFields => Indexes.SelectMany(index => index.TopLevelFields).ToHashSet(StringComparer.Ordinal);
}
