using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Wire;

/// <summary>A command as it came over the wire.</summary>
internal sealed class Request
{
    /// <summary>The client's number of the message.</summary>
    public required int Id { get; init; }

    /// <summary>The command's fields. A long list of documents is not among them, but in <see cref="Lists"/>.</summary>
    public required BsonDocument Body { get; init; }

    /// <summary>Lists of documents by field name, as BSON.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>> Lists { get; init; }

    /// <summary>Whether the client waits for an answer.</summary>
    public required bool WantsReply { get; init; }

    /// <summary>Whether it came in the old form, which only the first message of a connection may have.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>The command's name: that of its first field.</summary>
    public string Name => Body.Count == 0 ? "" : Body.First().Key;

    public string Database => Body["$db"].Type == BsonType.String ? Body["$db"].AsString : "";

    /// <summary>The documents of a list, wherever the client put them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> List(string name) => Lists.GetValueOrDefault(name, []);
}
