using System.Collections;

namespace Workspace.Learn.Structures;

/// <summary>Atoms that lie one after the other.</summary>
public readonly struct AtomList : IReadOnlyList<Atom>
{
    private readonly Structure _structure;
    private readonly int _first;

    internal AtomList(Structure structure, int first, int count) => (_structure, _first, Count) = (structure, first, count);

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public Atom this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Atom(_structure, _first + index);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Atom> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return new Atom(_structure, _first + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
