using System.Text;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>The growing arrays, and finding the chain and the residue of each atom without asking a dictionary in the usual order of files.</summary>
public sealed partial class StructureBuilder
{
    private const int FirstAtoms = 256;
    private const int FirstResidues = 32;
    private const int TypicalAtomsPerResidue = 7;

    private AtomRecord[] _atoms = [];
    private ResidueRecord[] _residues = [];
    private readonly List<ChainDraft> _chains = [];
    private readonly List<(int Number, int FirstChain)> _models = [];
    private readonly HashSet<int> _modelNumbers = [];
    private readonly Dictionary<string, ChainDraft> _chainsOfModel = [];
    private int _atomCount;
    private int _residueCount;
    private ChainDraft? _chain;
    private int _residue = -1;

    // Whether every chain and residue came in one piece, which saves moving atoms.
    private bool _isInOrder = true;

    internal int AtomCount => _atomCount;

    /// <summary>Sizes the arrays of an empty builder for a file once, instead of doubling them up to it.</summary>
    internal void Expect(int atoms)
    {
        _atoms = GC.AllocateUninitializedArray<AtomRecord>(atoms);
        _residues = GC.AllocateUninitializedArray<ResidueRecord>(Math.Max(atoms / TypicalAtomsPerResidue, FirstResidues));
    }

    internal bool TryBeginModel(int number)
    {
        if (!_modelNumbers.Add(number)) return false;
        _models.Add((number, _chains.Count));
        _chainsOfModel.Clear();
        (_chain, _residue) = (null, -1);
        return true;
    }

    internal void Add(in AtomRecord atom, ReadOnlySpan<byte> chain, in ResidueKey key, int polymerNumber)
    {
        if (_models.Count == 0) TryBeginModel(1);
        if (_chain is null || !_chain.Name.AsSpan().SequenceEqual(chain)) EnterChain(chain);
        if (_residue < 0 || !IsCurrent(key)) EnterResidue(key, polymerNumber);
        if (_atomCount == _atoms.Length) Array.Resize(ref _atoms, Math.Max(FirstAtoms, _atomCount * 2));
        ref var added = ref _atoms[_atomCount++];
        added = atom;
        added.Residue = _residue;
        _residues[_residue].AtomCount++;
    }

    private bool IsCurrent(in ResidueKey key)
    {
        ref readonly var residue = ref _residues[_residue];
        return residue.SequenceNumber == key.SequenceNumber && residue.Name == key.Name && residue.InsertionCode == key.InsertionCode;
    }

    private void EnterChain(ReadOnlySpan<byte> name)
    {
        var id = Encoding.ASCII.GetString(name);
        _residue = -1;
        if (_chainsOfModel.TryGetValue(id, out _chain))
        {
            // Waters and ligands usually follow after all polymers.
            _isInOrder = false;
            return;
        }
        _chain = new ChainDraft(id, name.ToArray(), _chains.Count);
        _chainsOfModel.Add(id, _chain);
        _chains.Add(_chain);
    }

    private void EnterResidue(in ResidueKey key, int polymerNumber)
    {
        var chain = _chain!;
        if (key.SequenceNumber <= chain.LargestNumber && IndexOf(chain).TryGetValue(key, out _residue))
        {
            _isInOrder = false;
            return;
        }
        if (_residueCount == _residues.Length) Array.Resize(ref _residues, Math.Max(FirstResidues, _residueCount * 2));
        _residue = _residueCount++;
        _residues[_residue] = new ResidueRecord
        {
            Name = key.Name,
            SequenceNumber = key.SequenceNumber,
            InsertionCode = key.InsertionCode,
            PolymerNumber = polymerNumber,
            Chain = chain.Index,
            FirstAtom = _atomCount,
            Next = -1,
        };
        if (chain.Last >= 0) _residues[chain.Last].Next = _residue;
        else chain.First = _residue;
        chain.Last = _residue;
        chain.ResidueCount++;
        chain.LargestNumber = Math.Max(chain.LargestNumber, key.SequenceNumber);
        chain.ByKey?.Add(key, _residue);
    }

    // Made only for chains whose numbers do not rise all the way.
    private Dictionary<ResidueKey, int> IndexOf(ChainDraft chain)
    {
        if (chain.ByKey is not null) return chain.ByKey;
        chain.ByKey = [];
        for (var i = chain.First; i >= 0; i = _residues[i].Next) chain.ByKey.TryAdd(new ResidueKey(_residues[i].Name, _residues[i].SequenceNumber, _residues[i].InsertionCode), i);
        return chain.ByKey;
    }

    private sealed class ChainDraft(string id, byte[] name, int index)
    {
        internal string Id { get; } = id;

        internal byte[] Name { get; } = name;

        internal int Index { get; } = index;

        internal int First { get; set; } = -1;

        internal int Last { get; set; } = -1;

        internal int ResidueCount { get; set; }

        internal int LargestNumber { get; set; } = int.MinValue;

        internal Dictionary<ResidueKey, int>? ByKey { get; set; }
    }
}
