using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Query;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>An index beside that on <c>_id</c>.</summary>
/// <param name="Id">Its number, which is part of its table's name.</param>
/// <param name="Specification">What the client asked for: <c>key</c>, <c>name</c>, <c>unique</c>, <c>sparse</c> …</param>
internal sealed record IndexInfo(long Id, BsonDocument Specification)
{
    public string Name { get; } = Specification["name"].AsString;

    /// <summary>Its fields in order.</summary>
    public IReadOnlyList<(FieldPath Path, bool Descending)> Fields { get; } =
        [.. Specification["key"].AsDocument.Select(field => (new FieldPath(field.Key), field.Value.IsNumber && field.Value.ToDouble() < 0))];

    public bool IsUnique { get; } = IsSet(Specification["unique"]);

    /// <summary>Whether documents without any of its fields are left out.</summary>
    public bool IsSparse { get; } = IsSet(Specification["sparse"]);

    public IEnumerable<string> TopLevelFields => Fields.Select(entry => entry.Path.First);

    /// <summary>The table of its entries: key and id of the document.</summary>
    public string Table { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i{Id}");

    private static bool IsSet(BsonValue flag) => flag.Type == BsonType.Boolean ? flag.AsBoolean : flag.IsNumber && flag.ToDouble() != 0;
}
