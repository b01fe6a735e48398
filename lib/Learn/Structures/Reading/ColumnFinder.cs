using System.Text;

namespace Workspace.Learn.Structures.Reading;

/// <summary>Finds the columns of a CIF table by their names, in any case.</summary>
internal readonly ref struct ColumnFinder(ReadOnlySpan<byte> text, List<CifToken> tags)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <returns>The column, or −1.</returns>
    internal int Find(ReadOnlySpan<byte> item)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            var name = tags[i].Of(_text);
            if (Ascii.EqualsIgnoreCase(name[(name.IndexOf((byte)'.') + 1)..], item)) return i;
        }
        return -1;
    }
}
