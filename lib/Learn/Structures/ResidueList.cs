using System.Collections;

namespace Workspace.Learn.Structures;

/// <summary>Residues that lie one after the other.</summary>
public readonly struct ResidueList : IReadOnlyList<Residue>
{
    private readonly Structure _structure;
    private readonly int _first;

    internal ResidueList(Structure structure, int first, int count) => (_structure, _first, Count) = (structure, first, count);

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public Residue this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Residue(_structure, _first + index);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Residue> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return new Residue(_structure, _first + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
