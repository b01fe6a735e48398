namespace Workspace.Learn.Structures.Storage;

/// <summary>One residue; its atoms lie one after the other.</summary>
internal struct ResidueRecord
{
    internal ulong Name;
    internal int SequenceNumber;

    /// <summary>Its place in the polymer from 1 (mmCIF's label_seq_id), or 0.</summary>
    internal int PolymerNumber;
    internal int Chain;
    internal int FirstAtom;
    internal int AtomCount;

    /// <summary>While a structure is built: the next residue of the chain, or −1.</summary>
    internal int Next;

    /// <summary>The insertion code, or 0.</summary>
    internal byte InsertionCode;

    /// <summary>Whether another residue at the same place is more occupied (microheterogeneity).</summary>
    internal bool IsAlternative;
}
