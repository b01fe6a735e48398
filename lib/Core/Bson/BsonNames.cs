using System.Text;
using System.Text.Unicode;

namespace Workspace.Core.Bson;

/// <summary>Field names as strings. The documents of a collection have the same few names, so the newest are kept.</summary>
internal static class BsonNames
{
    private const int Slots = 1024;
    private const int LongestKept = 64;

    // Entries never change, so that two threads may use and replace them at once.
    private static readonly Entry?[] Kept = new Entry?[Slots];

    /// <returns>The name, or null where it is no valid UTF-8.</returns>
    public static string? Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept) return Decode(utf8);
        var hash = 2166136261u;
        foreach (var b in utf8) hash = (hash ^ b) * 16777619u;
        ref var slot = ref Kept[hash % Slots];
        var entry = slot;
        if (entry is not null && utf8.SequenceEqual(entry.Utf8)) return entry.Name;
        var name = Decode(utf8);
        if (name is not null) slot = new Entry(utf8.ToArray(), name);
        return name;
    }

    private static string? Decode(ReadOnlySpan<byte> utf8) => Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;

    private sealed record Entry(byte[] Utf8, string Name);
}
