using System.Globalization;
using Workspace.Core.Errors;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>A residue of a chain: an amino acid, a nucleotide, a ligand or a water.</summary>
public readonly struct Residue : IEquatable<Residue>
{
    private static readonly ulong Nitrogen = PackedName.Pack("N")!.Value;
    private static readonly ulong AlphaCarbon = PackedName.Pack("CA")!.Value;
    private static readonly ulong Carbon = PackedName.Pack("C")!.Value;

    private readonly Structure _structure;
    private readonly int _index;

    internal Residue(Structure structure, int index) => (_structure, _index) = (structure, index);

    /// <summary>Its name: <c>ALA</c>, <c>HOH</c>.</summary>
    public string Name => PackedName.Text(Record.Name);

    /// <summary>Its number in the chain; may be negative, and neighbours may skip numbers.</summary>
    public int SequenceNumber => Record.SequenceNumber;

    /// <summary>The letter that tells residues of one number apart, or '\0'.</summary>
    public char InsertionCode => (char)Record.InsertionCode;

    /// <summary>Its place in the polymer from 1 where an mmCIF file says it; else 0.</summary>
    public int PolymerNumber => Record.PolymerNumber;

    /// <summary>The chain it belongs to.</summary>
    public Chain Chain => _structure.AllChains[Record.Chain];

    /// <summary>Its atoms in the order of the file, with all alternate locations.</summary>
    public AtomList Atoms => new(_structure, Record.FirstAtom, Record.AtomCount);

    /// <summary>Whether its atoms stand as HETATM: ligands, waters and modified residues.</summary>
    public bool IsHetero => _structure.AtomRecords[Record.FirstAtom].IsHetero;

    /// <summary>Whether another residue at the same place is more occupied.</summary>
    public bool IsAlternative => Record.IsAlternative;

    /// <summary>Whether it is a water.</summary>
    public bool IsWater => AminoAcidCodes.IsWater(Record.Name);

    /// <summary>Whether it is an amino acid: one that is known by name, or that has the backbone atoms N, CA and C.</summary>
    public bool IsAminoAcid => AminoAcidCodes.Find(Record.Name) is not null || (Find(AlphaCarbon) is not null && Find(Nitrogen) is not null && Find(Carbon) is not null);

    /// <summary>Whether it is one of the 20 standard amino acids.</summary>
    public bool IsStandardAminoAcid => AminoAcidCodes.IsStandard(Record.Name);

    /// <summary>The one-letter code of the amino acid, of a modified one that of its parent; X for any other residue.</summary>
    public char Code => AminoAcidCodes.Find(Record.Name) ?? 'X';

    /// <summary>An atom by name; of alternate locations the most occupied, the first where two are equal.</summary>
    /// <param name="name">The name, such as <c>CA</c>.</param>
    /// <exception cref="UnknownNameException">There is no such atom.</exception>
    public Atom this[string name] => Find(name) ?? throw new UnknownNameException("Atom", name, ToString(), [.. Atoms.Select(atom => atom.Name).Distinct()]);

    /// <summary>An atom by name, or null.</summary>
    /// <param name="name">The name, such as <c>CA</c>.</param>
    public Atom? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PackedName.Pack(name) is { } packed ? Find(packed) : null;
    }

    /// <summary>Chain, name and number, such as <c>A/GLY52B</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain.Id}/{Name}{SequenceNumber}{(InsertionCode == '\0' ? "" : InsertionCode)}");

    /// <summary>Whether it is the same residue of the same structure.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Residue other) => ReferenceEquals(_structure, other._structure) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Residue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>Whether both are the same residue.</summary>
    public static bool operator ==(Residue left, Residue right) => left.Equals(right);

    /// <summary>Whether they are different residues.</summary>
    public static bool operator !=(Residue left, Residue right) => !left.Equals(right);

    internal Atom? Find(ulong name)
    {
        var (best, occupancy) = (-1, float.NegativeInfinity);
        ref readonly var record = ref Record;
        var atoms = _structure.AtomRecords.AsSpan(record.FirstAtom, record.AtomCount);
        for (var i = 0; i < atoms.Length; i++)
            if (atoms[i].Name == name && atoms[i].Occupancy > occupancy) (best, occupancy) = (i, atoms[i].Occupancy);
        return best < 0 ? null : new Atom(_structure, record.FirstAtom + best);
    }

    private ref readonly ResidueRecord Record => ref _structure.ResidueRecords[_index];
}
