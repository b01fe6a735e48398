using System.Text.Json.Nodes;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.Iam;

/// <summary>IAM's pages: MaxItems, Marker, IsTruncated.</summary>
internal static class IamPages
{
    /// <summary>One page of a list that is ordered by its keys.</summary>
    /// <param name="parameters">The request's parameters.</param>
    /// <param name="name">The member that holds the items.</param>
    /// <param name="items">The list.</param>
    /// <param name="show">Writes one as the answer has it.</param>
    public static JsonObject Of<T>(Parameters parameters, string name, IEnumerable<(string Key, T Item)> items, Func<T, JsonNode> show)
    {
        var (most, marker) = (parameters.Number("MaxItems", 100, 1, 1000), parameters.Text("Marker"));
        var rest = items.OrderBy(item => item.Key, StringComparer.Ordinal).Where(item => marker is null || string.CompareOrdinal(item.Key, marker) > 0).Take(most + 1).ToList();
        var result = new JsonObject { [name] = new JsonArray([.. rest.Take(most).Select(item => show(item.Item))]), ["IsTruncated"] = rest.Count > most };
        if (rest.Count > most) result["Marker"] = rest[most - 1].Key;
        return result;
    }
}
