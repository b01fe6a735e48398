using System.Numerics;

namespace Workspace.Learn.Structures;

/// <summary>Everything about an atom that is added to a structure.</summary>
public sealed record AtomDescription
{
    /// <summary>The chain's name, up to 8 visible ASCII characters; PDB files hold one or two.</summary>
    public required string Chain { get; init; }

    /// <summary>The residue's name, such as <c>ALA</c>; up to 8 characters, PDB files hold three.</summary>
    public required string ResidueName { get; init; }

    /// <summary>The residue's number.</summary>
    public required int SequenceNumber { get; init; }

    /// <summary>The residue's insertion code; default none.</summary>
    public char InsertionCode { get; init; }

    /// <summary>The atom's name, such as <c>CA</c>; up to 8 characters, PDB files hold four.</summary>
    public required string Name { get; init; }

    /// <summary>The symbol of its element in capitals, such as <c>C</c>.</summary>
    public required string Element { get; init; }

    /// <summary>Where it is, in ångström.</summary>
    public required Vector3 Position { get; init; }

    /// <summary>How much of the time it is there; default 1.</summary>
    public float Occupancy { get; init; } = 1;

    /// <summary>The temperature factor in Å², or a confidence; default 0.</summary>
    public float BFactor { get; init; }

    /// <summary>The letter of its alternate location; default none.</summary>
    public char AltLoc { get; init; }

    /// <summary>Its formal charge; default 0.</summary>
    public int Charge { get; init; }

    /// <summary>Whether it is written as HETATM; default not.</summary>
    public bool IsHetero { get; init; }
}
