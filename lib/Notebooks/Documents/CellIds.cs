using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Workspace.Notebooks.Documents;

/// <summary>The cell ids of nbformat 4.5: kept, and made where they are missing or doubled.</summary>
internal static class CellIds
{
    /// <summary>Gives every cell a unique id. The same cells get the same ids in every run, so that files stay comparable.</summary>
    public static void Complete(JsonArray cells)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var incomplete = new List<JsonObject>();
        foreach (var cell in cells.OfType<JsonObject>())
            if (cell.FindString("id") is not { } id || !used.Add(id)) incomplete.Add(cell);
        foreach (var cell in incomplete) SetId(cell, Make(cell, used));
    }

    private static string Make(JsonObject cell, HashSet<string> used)
    {
        var seed = $"{cell.FindString("cell_type")}\n{SourceLines.Join(cell["source"])}";
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{seed}"));
            var id = Convert.ToHexStringLower(hash.AsSpan(0, 4));
            if (used.Add(id)) return id;
        }
    }

    // Jupyter sorts keys: the id stands before the metadata.
    private static void SetId(JsonObject cell, string id)
    {
        var place = cell.IndexOf("id") is var old and >= 0 ? old : cell.IndexOf("metadata");
        cell.Remove("id");
        if (place < 0) cell.Add("id", id);
        else cell.Insert(place, "id", id);
    }
}
