using System.Numerics;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>One atom, at one alternate location.</summary>
public readonly struct Atom : IEquatable<Atom>
{
    private readonly Structure _structure;
    private readonly int _index;

    internal Atom(Structure structure, int index) => (_structure, _index) = (structure, index);

    /// <summary>Its name in the residue, without blanks: <c>CA</c>, <c>HO5'</c>.</summary>
    public string Name => PackedName.Text(Record.Name);

    /// <summary>The symbol of its element in capitals, such as <c>C</c> or <c>MG</c>; from the name where the file has none.</summary>
    public string Element => PackedName.Text(Record.Element);

    /// <summary>Where it is, in ångström.</summary>
    public Vector3 Position => new(Record.X, Record.Y, Record.Z);

    /// <summary>How much of the time it is there, usually 0 to 1; 1 where the file has a blank.</summary>
    public float Occupancy => Record.Occupancy;

    /// <summary>The isotropic temperature factor in Å², or the confidence (pLDDT, 0 to 100) in predicted structures; 0 where the file has a blank.</summary>
    public float BFactor => Record.BFactor;

    /// <summary>The letter that tells alternate locations apart, or '\0'.</summary>
    public char AltLoc => (char)Record.AltLoc;

    /// <summary>Its number in the file.</summary>
    public int Serial => Record.Serial;

    /// <summary>Its formal charge.</summary>
    public int Charge => Record.Charge;

    /// <summary>Whether it stands as HETATM.</summary>
    public bool IsHetero => Record.IsHetero;

    /// <summary>The residue it belongs to.</summary>
    public Residue Residue => new(_structure, Record.Residue);

    /// <summary>Residue and name.</summary>
    public override string ToString() => $"{Residue}/{Name}{(AltLoc == '\0' ? "" : $".{AltLoc}")}";

    /// <summary>Whether it is the same atom of the same structure.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Atom other) => ReferenceEquals(_structure, other._structure) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Atom other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>Whether both are the same atom.</summary>
    public static bool operator ==(Atom left, Atom right) => left.Equals(right);

    /// <summary>Whether they are different atoms.</summary>
    public static bool operator !=(Atom left, Atom right) => !left.Equals(right);

    private ref readonly AtomRecord Record => ref _structure.AtomRecords[_index];
}
