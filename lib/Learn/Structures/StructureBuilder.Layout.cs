using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>Brings atoms and residues into their final places and checks them as a whole.</summary>
public sealed partial class StructureBuilder
{
    // Up to here comparing all pairs is faster than sorting.
    private const int FewAtoms = 40;

    /// <summary>The structure. The builder may go on to be added to, and build again.</summary>
    /// <exception cref="ArgumentException">A residue has one atom twice.</exception>
    public Structure Build() => Build((_, detail) => throw new ArgumentException(detail), handOver: false);

    /// <param name="report">Takes a problem and where in the file it stood.</param>
    /// <param name="handOver">Whether the builder is done with, so that its arrays need not be copied.</param>
    internal Structure Build(Action<int, string> report, bool handOver)
    {
        var (atoms, residues) = _isInOrder ? (Final(_atoms, _atomCount, handOver), Final(_residues, _residueCount, handOver)) : Reordered();
        CheckAtoms(atoms, residues.AsSpan(0, _residueCount), report);
        MarkAlternatives(atoms, residues.AsSpan(0, _residueCount), report);
        var structure = new Structure(_id, (atoms, _atomCount), (residues, _residueCount)) { Title = Title, Method = Method, Problems = _problems };
        var chains = new Chain[_chains.Count];
        for (var (i, first) = (0, 0); i < chains.Length; first += _chains[i].ResidueCount, i++)
        {
            var (polymer, missing) = _polymers.GetValueOrDefault(_chains[i].Id, ([], []));
            chains[i] = new Chain(structure, _chains[i].Id, first, _chains[i].ResidueCount) { PolymerSequence = [.. polymer], MissingResidues = [.. missing] };
        }
        structure.AllChains = chains;
        structure.Models = [.. _models.Select((model, i) => new StructureModel(structure, model.Number,
            chains[model.FirstChain..(i + 1 < _models.Count ? _models[i + 1].FirstChain : chains.Length)]))];
        return structure;
    }

    // A little room to spare costs less than a copy.
    private static T[] Final<T>(T[] array, int count, bool handOver) => handOver && count >= array.Length / 4 * 3 ? array : array.AsSpan(0, count).ToArray();

    internal void Note(StructureProblem problem) => _problems.Add(problem);

    private (AtomRecord[], ResidueRecord[]) Reordered()
    {
        var residues = new ResidueRecord[_residueCount];
        var places = new int[_residueCount];
        var (next, firstAtom) = (0, 0);
        foreach (var chain in _chains)
        {
            for (var i = chain.First; i >= 0; i = _residues[i].Next, next++)
            {
                (residues[next], places[i]) = (_residues[i], next);
                residues[next].FirstAtom = firstAtom;
                firstAtom += residues[next].AtomCount;
            }
        }
        var atoms = new AtomRecord[_atomCount];
        var filled = new int[_residueCount];
        foreach (ref readonly var atom in _atoms.AsSpan(0, _atomCount))
        {
            var place = places[atom.Residue];
            ref var target = ref atoms[residues[place].FirstAtom + filled[place]++];
            target = atom;
            target.Residue = place;
        }
        return (atoms, residues);
    }

    private static void CheckAtoms(AtomRecord[] atoms, ReadOnlySpan<ResidueRecord> residues, Action<int, string> report)
    {
        foreach (ref readonly var residue in residues)
        {
            var own = atoms.AsSpan(residue.FirstAtom, residue.AtomCount);
            // Programs write ligands whose atoms all bear the name of their element.
            if (own[0].IsHetero) continue;
            var twice = own.Length <= FewAtoms ? TwiceAmongFew(own) : TwiceAmongMany(own);
            if (twice < 0) continue;
            var atom = own[twice];
            report(atom.Source, $"atom {PackedName.Text(atom.Name)}{(atom.AltLoc == 0 ? "" : $" at alternate location {(char)atom.AltLoc}")} of residue {PackedName.Text(residue.Name)} {residue.SequenceNumber} is there twice. Give the second another name, residue number or chain.");
        }
    }

    private static int TwiceAmongFew(ReadOnlySpan<AtomRecord> atoms)
    {
        for (var i = 1; i < atoms.Length; i++)
            for (var j = 0; j < i; j++)
                if (atoms[i].Name == atoms[j].Name && atoms[i].AltLoc == atoms[j].AltLoc) return i;
        return -1;
    }

    private static int TwiceAmongMany(ReadOnlySpan<AtomRecord> atoms)
    {
        var seen = new HashSet<(ulong, byte)>(atoms.Length);
        for (var i = 0; i < atoms.Length; i++)
            if (!seen.Add((atoms[i].Name, atoms[i].AltLoc))) return i;
        return -1;
    }

    // Residues that share a number and an insertion code at alternate locations are one place with several occupants.
    private static void MarkAlternatives(AtomRecord[] atoms, Span<ResidueRecord> residues, Action<int, string> report)
    {
        var best = 0;
        for (var i = 1; i < residues.Length; i++)
        {
            ref var main = ref residues[best];
            ref var residue = ref residues[i];
            var (first, other) = (atoms[main.FirstAtom], atoms[residue.FirstAtom]);
            // A ligand or a water may have the number of an amino acid.
            var isSamePlace = residue.SequenceNumber == main.SequenceNumber && residue.InsertionCode == main.InsertionCode && residue.Chain == main.Chain && first.IsHetero == other.IsHetero;
            if (!isSamePlace) best = i;
            else if (first.AltLoc == 0 && other.AltLoc == 0)
            {
                if (!other.IsHetero) report(other.Source, $"residue {residue.SequenceNumber} is {PackedName.Text(residue.Name)}, and was {PackedName.Text(main.Name)} before, without alternate locations. Give one of them another number.");
                best = i;
            }
            else if (MostOccupied(atoms, residue) <= MostOccupied(atoms, main)) residue.IsAlternative = true;
            else
            {
                main.IsAlternative = true;
                best = i;
            }
        }
    }

    private static float MostOccupied(AtomRecord[] atoms, in ResidueRecord residue)
    {
        var most = 0f;
        foreach (ref readonly var atom in atoms.AsSpan(residue.FirstAtom, residue.AtomCount)) most = Math.Max(most, atom.Occupancy);
        return most;
    }
}
