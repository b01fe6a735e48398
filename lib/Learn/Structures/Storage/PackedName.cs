using System.Collections.Concurrent;
using System.Text;

namespace Workspace.Learn.Structures.Storage;

/// <summary>Names of atoms and residues as up to eight ASCII characters in one number: no string per atom, and comparing two is one instruction.</summary>
internal static class PackedName
{
    internal const int MostCharacters = 8;

    // Files of the archive have a few hundred names; more than this is somebody filling memory.
    private const int MostCached = 10_000;

    private static readonly ConcurrentDictionary<ulong, string> Texts = new();

    /// <returns>False where it is longer, or has other characters than visible ASCII.</returns>
    internal static bool TryPack(ReadOnlySpan<byte> name, out ulong packed)
    {
        packed = 0;
        if (name.Length > MostCharacters) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is <= (byte)' ' or >= 0x7F) return false;
            packed |= (ulong)name[i] << (8 * i);
        }
        return true;
    }

    /// <returns>The packed name, or null where no atom can have it.</returns>
    internal static ulong? Pack(string name)
    {
        Span<byte> bytes = stackalloc byte[MostCharacters];
        return Encoding.UTF8.TryGetBytes(name, bytes, out var length) && TryPack(bytes[..length], out var packed) ? packed : null;
    }

    internal static string Text(ulong packed)
    {
        if (Texts.TryGetValue(packed, out var known)) return known;
        var text = Unpack(packed);
        if (Texts.Count < MostCached) Texts.TryAdd(packed, text);
        return text;
    }

    private static string Unpack(ulong packed)
    {
        Span<char> text = stackalloc char[MostCharacters];
        var length = 0;
        for (; packed != 0; packed >>= 8) text[length++] = (char)(byte)packed;
        return new string(text[..length]);
    }
}
