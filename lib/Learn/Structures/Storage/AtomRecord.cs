namespace Workspace.Learn.Structures.Storage;

/// <summary>One atom in 48 bytes.</summary>
internal struct AtomRecord
{
    internal ulong Name;
    internal float X, Y, Z, Occupancy, BFactor;
    internal int Serial;

    /// <summary>Which residue it belongs to.</summary>
    internal int Residue;

    /// <summary>Where in the file it stood, for error messages.</summary>
    internal int Source;

    /// <summary>The symbol as two characters, the second 0 where there is one.</summary>
    internal ushort Element;

    /// <summary>The alternate location, or 0.</summary>
    internal byte AltLoc;

    internal sbyte Charge;
    internal bool IsHetero;
}
