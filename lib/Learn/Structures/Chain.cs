namespace Workspace.Learn.Structures;

/// <summary>A chain of a model: usually one polymer, with the ligands and waters that bear its name.</summary>
public sealed partial class Chain
{
    private readonly int _firstResidue;
    private readonly int _residueCount;

    internal Chain(Structure structure, string id, int firstResidue, int residueCount) => (Structure, Id, _firstResidue, _residueCount) = (structure, id, firstResidue, residueCount);

    /// <summary>The structure it belongs to.</summary>
    public Structure Structure { get; }

    /// <summary>Its name; empty where a PDB file has a blank.</summary>
    public string Id { get; }

    /// <summary>The residues in the order of the file, waters and ligands included.</summary>
    public ResidueList Residues => new(Structure, _firstResidue, _residueCount);

    /// <summary>The atoms, residue after residue.</summary>
    public AtomList Atoms
    {
        get
        {
            if (_residueCount == 0) return new AtomList(Structure, 0, 0);
            var (first, last) = (Structure.ResidueRecords[_firstResidue], Structure.ResidueRecords[_firstResidue + _residueCount - 1]);
            return new AtomList(Structure, first.FirstAtom, last.FirstAtom + last.AtomCount - first.FirstAtom);
        }
    }

    /// <summary>The names of all residues of the polymer, located or not (SEQRES); empty where the file does not say.</summary>
    public IReadOnlyList<string> PolymerSequence { get; internal init; } = [];

    /// <summary>Residues that were not located (REMARK 465 or mmCIF's counterparts), as far as the file names them.</summary>
    public IReadOnlyList<MissingResidue> MissingResidues { get; internal init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => $"{Structure.Id}-{Id}";
}
