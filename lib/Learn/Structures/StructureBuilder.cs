using System.Text;
using Workspace.Learn.Structures.Storage;

namespace Workspace.Learn.Structures;

/// <summary>Puts a structure together atom by atom, in any order of chains and residues.</summary>
public sealed partial class StructureBuilder
{
    private readonly string _id;
    private readonly Dictionary<string, (List<string> Polymer, List<MissingResidue> Missing)> _polymers = [];
    private readonly List<StructureProblem> _problems = [];

    /// <summary>Begins an empty structure.</summary>
    /// <param name="id">Its identifier.</param>
    public StructureBuilder(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _id = id;
    }

    /// <summary>Its title; default none.</summary>
    public string? Title { get; set; }

    /// <summary>How it was determined, such as <c>THEORETICAL MODEL</c>; default none.</summary>
    public string? Method { get; set; }

    /// <summary>Begins the next model; atoms added before the first call belong to model 1.</summary>
    /// <param name="number">Its number, used once.</param>
    /// <exception cref="ArgumentException">The number is taken.</exception>
    public void BeginModel(int number)
    {
        if (!TryBeginModel(number)) throw new ArgumentException($"There is a model {number} already.", nameof(number));
    }

    /// <summary>Adds an atom to the current model.</summary>
    /// <param name="atom">The atom.</param>
    /// <exception cref="ArgumentException">A name is longer than 8 visible ASCII characters, or a position is no number.</exception>
    public void Add(AtomDescription atom)
    {
        ArgumentNullException.ThrowIfNull(atom);
        if (!float.IsFinite(atom.Position.X + atom.Position.Y + atom.Position.Z)) throw new ArgumentException($"Atom {atom.Name} of {atom.ResidueName} {atom.SequenceNumber} has the position {atom.Position}, which is no place.", nameof(atom));
        if (_atomCount == int.MaxValue) throw new ArgumentException("The structure is full.", nameof(atom));
        var record = new AtomRecord
        {
            Name = Packed(atom.Name, "atom name"),
            Element = (ushort)(atom.Element.Length is 1 or 2 ? Packed(atom.Element, "element") : throw new ArgumentException($"\"{atom.Element}\" is no symbol of an element.", nameof(atom))),
            X = atom.Position.X,
            Y = atom.Position.Y,
            Z = atom.Position.Z,
            Occupancy = atom.Occupancy,
            BFactor = atom.BFactor,
            AltLoc = Letter(atom.AltLoc, "alternate location"),
            Charge = checked((sbyte)atom.Charge),
            IsHetero = atom.IsHetero,
            Serial = _atomCount + 1,
        };
        Span<byte> chain = stackalloc byte[PackedName.MostCharacters];
        if (!Encoding.ASCII.TryGetBytes(atom.Chain, chain, out var length)) throw new ArgumentException($"The chain name \"{atom.Chain}\" is longer than {PackedName.MostCharacters} ASCII characters.", nameof(atom));
        Add(record, chain[..length], new ResidueKey(Packed(atom.ResidueName, "residue name"), atom.SequenceNumber, Letter(atom.InsertionCode, "insertion code")), 0);
    }

    /// <summary>Says which residues a chain's polymer has, located or not (SEQRES).</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="residueNames">Their names in order.</param>
    public void SetPolymerSequence(string chain, IEnumerable<string> residueNames)
    {
        ArgumentNullException.ThrowIfNull(residueNames);
        var polymer = PolymerOf(chain).Polymer;
        polymer.Clear();
        polymer.AddRange(residueNames);
    }

    internal (List<string> Polymer, List<MissingResidue> Missing) PolymerOf(string chain) =>
        _polymers.TryGetValue(chain, out var known) ? known : _polymers[chain] = ([], []);

    private static ulong Packed(string name, string what) => name.Length > 0 && PackedName.Pack(name) is { } packed
        ? packed
        : throw new ArgumentException($"\"{name}\" cannot be an {what}: one has 1 to {PackedName.MostCharacters} visible ASCII characters.", nameof(name));

    private static byte Letter(char letter, string what) => letter is '\0' or (> ' ' and < '\u007f') ? (byte)letter : throw new ArgumentException($"'{letter}' cannot be an {what}.", nameof(letter));
}
