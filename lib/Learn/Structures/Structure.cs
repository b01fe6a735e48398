using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>The three-dimensional structure of molecules: models, chains, residues, atoms. It never changes, so any number of threads may read it.</summary>
/// <remarks>Chains and residues bear the authors' names and numbers, as PDB files do, also where they come from mmCIF.</remarks>
public sealed class Structure
{
    private readonly int _atomCount;
    private readonly int _residueCount;

    internal Structure(string id, (AtomRecord[] Records, int Count) atoms, (ResidueRecord[] Records, int Count) residues)
    {
        Id = id;
        (AtomRecords, _atomCount) = atoms;
        (ResidueRecords, _residueCount) = residues;
    }

    /// <summary>The entry's identifier, such as <c>4HHB</c>; where the file names none, the name of the file without extensions.</summary>
    public string Id { get; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; internal init; }

    /// <summary>How it was determined, as the archive writes it: <c>X-RAY DIFFRACTION</c>, <c>SOLUTION NMR</c>; null where the file does not say.</summary>
    public string? Method { get; internal init; }

    /// <summary>The models in the order of the file: one for most experiments, several for NMR. None where the file has no atoms.</summary>
    public IReadOnlyList<StructureModel> Models { get; internal set; } = [];

    /// <summary>The chains of the first model; empty where there is none.</summary>
    public IReadOnlyList<Chain> Chains => Models.Count == 0 ? [] : Models[0].Chains;

    /// <summary>All atoms of all models, chain after chain, residue after residue.</summary>
    public AtomList Atoms => new(this, 0, _atomCount);

    /// <summary>What was left out or doubtful while reading with <see cref="StructureReadOptions.KeepGoing"/>; else empty.</summary>
    public IReadOnlyList<StructureProblem> Problems { get; internal init; } = [];

    /// <summary>The atoms; the array may be longer than they are.</summary>
    internal AtomRecord[] AtomRecords { get; }

    internal ResidueRecord[] ResidueRecords { get; }

    internal Chain[] AllChains { get; set; } = [];

    /// <summary>The identifier with the numbers of models, chains of the first model, residues and atoms.</summary>
    public override string ToString() => $"{Id}: {Models.Count} models, {Chains.Count} chains, {_residueCount} residues, {_atomCount} atoms";
}
